// @ts-check
"use strict";

Office.onReady();

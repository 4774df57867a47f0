using 'main.bicep'

// Copy this file, fill it in, and give it to the deployment: docs/deploy.md.
param name = 'docpipe'
param entraClientId = ''
param admins = []
param publicUrl = ''
param logPublicKey = ''
param alertsTo = ''
param immutableDays = 35

// Where logs and metrics go, and who is told.
param name string
param location string
param alertsTo string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${name}'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 365
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'insights-${name}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
    // Addresses of signatories are nobody's business.
    DisableIpMasking: false
  }
}

resource team 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertsTo)) {
  name: 'team-${name}'
  location: 'global'
  properties: {
    groupShortName: 'docpipeline'
    enabled: true
    emailReceivers: [{ name: 'team', emailAddress: alertsTo, useCommonAlertSchema: true }]
  }
}

// The program logs these as errors and says what to do next: the log is not sealed, an audit found something, work was put aside.
resource errors 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = if (!empty(alertsTo)) {
  name: 'errors-${name}'
  location: location
  properties: {
    displayName: 'DocPipeline reports an error'
    severity: 2
    enabled: true
    scopes: [insights.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'traces | where severityLevel >= 3'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [team.id] }
  }
}

output workspaceId string = workspace.id
output insightsName string = insights.name
output insightsConnection string = insights.properties.ConnectionString

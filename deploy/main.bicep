// DocPipeline in one resource group: the function app, the account of the archive, the account of the host, a vault for its keys, and what watches them.
// docs/deploy.md goes through it step by step.
targetScope = 'resourceGroup'

@description('A short name from which every resource gets its own: small letters and digits.')
@minLength(3)
@maxLength(11)
param name string

@description('The region; the council\'s data stays in it.')
param location string = resourceGroup().location

@description('The client id of the Entra application through which people of the council sign in. Empty: nobody signs in through the platform.')
param entraClientId string = ''

@description('The object ids of the people who may make the first roles.')
param admins string[] = []

@description('The public half of the archive\'s key, as the .vkey file has it. Empty at the first deployment: docs/deploy.md says how it is made.')
param logPublicKey string = ''

@description('The address at which signatories reach the site, such as https://documents.example.gov.uk. Empty: the address that Azure gives.')
param publicUrl string = ''

@description('How many days every version of what was stored stays, whatever is deleted or written over. Once the policy is locked (docs/deploy.md), not even an owner of the subscription can shorten it. What is disposed of by the retention schedule is gone for good only after these days.')
@minValue(1)
@maxValue(3650)
param immutableDays int = 35

@description('Copies of the archive: zone-redundant, or in a second region as well.')
@allowed(['Standard_ZRS', 'Standard_GZRS', 'Standard_LRS'])
param archiveRedundancy string = 'Standard_ZRS'

@description('The subnet that the app calls out of. When it is given, both accounts and the vault answer that subnet only.')
param subnetId string = ''

@description('Who is told when the archive cannot be sealed, an audit finds something, or work is put aside: an e-mail address of a team.')
param alertsTo string = ''

@description('How many instances Azure may start at the most.')
@minValue(1)
@maxValue(1000)
param mostInstances int = 40

@description('Whether the archive\'s account and the vault are locked against being deleted. Turn it off only for a trial.')
param lockAgainstDeletion bool = true

var suffix = take(uniqueString(resourceGroup().id, name), 6)
var appName = '${name}-${suffix}'

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: appName
    location: location
    alertsTo: alertsTo
  }
}

module archive 'modules/archive.bicep' = {
  name: 'archive'
  params: {
    accountName: toLower('${name}arc${suffix}')
    location: location
    redundancy: archiveRedundancy
    immutableDays: immutableDays
    subnetId: subnetId
    workspaceId: monitoring.outputs.workspaceId
    isLocked: lockAgainstDeletion
  }
}

module host 'modules/host.bicep' = {
  name: 'host'
  params: {
    accountName: toLower('${name}run${suffix}')
    location: location
    subnetId: subnetId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    vaultName: 'kv-${appName}'
    location: location
    subnetId: subnetId
    workspaceId: monitoring.outputs.workspaceId
    isLocked: lockAgainstDeletion
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    appName: appName
    location: location
    archiveAccountName: archive.outputs.accountName
    archiveContainer: archive.outputs.container
    hostAccountName: host.outputs.accountName
    packageContainer: host.outputs.packageContainer
    vaultName: vault.outputs.vaultName
    logKeyUri: vault.outputs.logKeyUri
    contactsKeyUri: vault.outputs.contactsKeyUri
    logPublicKey: logPublicKey
    publicUrl: publicUrl
    entraClientId: entraClientId
    admins: admins
    subnetId: subnetId
    mostInstances: mostInstances
    workspaceId: monitoring.outputs.workspaceId
    insightsConnection: monitoring.outputs.insightsConnection
    insightsName: monitoring.outputs.insightsName
  }
}

@description('The name of the function app: where the package goes.')
output appName string = app.outputs.appName

@description('Where the site answers.')
output url string = app.outputs.url

@description('The address of the store, for the command line.')
output store string = archive.outputs.store

@description('The address of the key that seals the log, for the command line.')
output logKey string = vault.outputs.logKeyUri

// The vault: the key that seals the log and the key of the contact data never leave it. The key of links is a secret that the program reads.
param vaultName string
param location string
param subnetId string
param workspaceId string
param isLocked bool

var isPrivate = !empty(subnetId)

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: vaultName
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Cannot be turned off again: whoever loses the log's key can seal nothing any more, and whoever loses the contact key has lost the contact data.
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      virtualNetworkRules: isPrivate ? [{ id: subnetId }] : []
    }
  }
}

resource logKey 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: 'log'
  properties: {
    kty: 'EC'
    curveName: 'P-256'
    keyOps: ['sign', 'verify']
    attributes: { enabled: true, exportable: false }
  }
}

resource contactsKey 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: 'contacts'
  properties: {
    kty: 'RSA'
    keySize: 3072
    keyOps: ['wrapKey', 'unwrapKey']
    attributes: { enabled: true, exportable: false }
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AuditEvent', enabled: true }]
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isLocked) {
  scope: vault
  name: 'keys'
  properties: {
    level: 'CanNotDelete'
    notes: 'The keys of the archive.'
  }
}

output vaultName string = vault.name
output logKeyUri string = logKey.properties.keyUriWithVersion
output contactsKeyUri string = contactsKey.properties.keyUriWithVersion

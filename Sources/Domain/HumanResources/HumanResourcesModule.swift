import Store

/// Who works for the company: contracts, pay, advances and expense claims.
package enum HumanResourcesModule {
  package static let module = Module(
    name: "HumanResources", permissions: PermissionTitle.humanResources)
}

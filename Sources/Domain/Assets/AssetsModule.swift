import Store

/// What the company owns and keeps: assets, their depreciation, who uses them, what must be done to them.
package enum AssetsModule {
  package static let module = Module(name: "Assets", permissions: PermissionTitle.assets)
}

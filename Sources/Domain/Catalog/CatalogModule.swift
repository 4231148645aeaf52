import Store

/// Products, services, categories and prices as a module.
package enum CatalogModule {
  package static let module = Module(name: "Catalog")
}

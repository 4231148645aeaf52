/// The tag of a product's number: modules name a product by it without importing the catalogue.
package enum Product {}

/// The number of a product.
package typealias ProductID = ID<Product>

/// Goods or service: the "nature des opérations" the law wants on a document, and when its VAT falls due.
package enum LineNature: String, Codable, CaseIterable, Sendable { case goods, service }

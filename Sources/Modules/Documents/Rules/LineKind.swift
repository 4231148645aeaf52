/// What a line of a document is: something sold or bought, a text, or the subtotal of what stands above.
package enum LineKind: String, Codable, CaseIterable, Sendable { case item, text, subtotal }

import AttachmentsFacts
import Foundation
import Kernel
import Store
import TestSupport

/// Makes a file, and refuses afterwards when told to.
struct MakeFile: UseCase {
  static let name = "shop.make-file"
  static let title = "Faire un fichier"
  static let permission = Permission.sell
  var path: String
  var text = "bonjour"
  var closed = false

  func run(in tx: borrowing Transaction) throws -> [String] {
    let made = try tx.produce(
      path: path, contents: Data(text.utf8), about: Subject(kind: "note", record: 1, label: path))
    try tx.emit(Sold(sale: 1, number: "VT-1", product: 1, cents: 1, note: "", fault: ""))
    if closed { throw ShopRefusal.closed }
    return [made]
  }
}

/// Keeps a content and says so to the log, and refuses afterwards when told to.
struct KeepContent: UseCase {
  static let name = "shop.keep"
  static let title = "Garder un contenu"
  static let permission = Permission.sell
  var text = "facture"
  var file = "facture.txt"
  var closed = false

  func run(in tx: borrowing Transaction) throws -> [String] {
    let digest = try tx.keep(Data(text.utf8))
    try tx.emit(
      FileAttached(
        attachment: 1, record: Subject(kind: "sale", record: 1, label: "VT-2026-00001"), file: file,
        digest: digest, size: Int64(text.utf8.count)))
    if closed { throw ShopRefusal.closed }
    return [digest]
  }
}

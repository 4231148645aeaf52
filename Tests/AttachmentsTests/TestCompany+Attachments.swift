import Attachments
import Company
import Foundation
import Kernel
import Parties
import PartiesFacts
import PurchasingFacts
import Store
import TestSupport
import TreasuryFacts

/// A company with files beside it to attach.
extension TestCompany {
  private static let attaching = CompanyStart(
    [StoreModule.module, CompanyModule.module, PartiesModule.module, AttachmentsModule.module, tolls],
    on: day("2026-12-31"))

  convenience init() throws { try self.init(Self.attaching) }

  /// A module written tomorrow, and the kinds of others that this company does without.
  private static let tolls: Module = {
    let right = Permission("tolls.read")
    return Module(
      name: "Tolls", permissions: [PermissionTitle(right, "Consulter les péages")],
      attachables: [
        Attachable(.purchase, "la facture fournisseur", at: 70, right: right),
        Attachable(.receipt, "l'encaissement", at: 90, right: right, numberPrefix: "E-"),
        Attachable(.toll, "le péage", at: 35, right: right, numberPrefix: "PG-"),
      ])
  }()

  func party(_ name: String) throws -> PartyFacts {
    let made = try perform(CreateParty(name: name))
    return PartyFacts(party: made.id.rawValue, code: made.code, name: name)
  }

  /// The same company opened for a guest.
  func confined(to folder: String) throws -> Store {
    try Store(opening: store.path, composition: start.composition, confinement: folder)
  }

  /// Says in the journal of changes what became of a draft.
  func change(_ action: String, _ kind: String, _ record: Int64, party: Int64) throws {
    let subject = Subject(kind: RecordKind(kind), record: record, label: "brouillon \(record)", party: party)
    try perform(
      SayChange(change: Change(action, of: subject, fields: [.init("Objet", before: "", after: "x")])))
  }

  /// Writes a file to attach; answers its path.
  func file(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: "\(folder.path)/\(name)", atomically: true, encoding: .utf8)
    return "\(folder.path)/\(name)"
  }

  /// A file of that size that takes no room on the disk.
  func hollowFile(_ name: String, size: UInt64) throws -> String {
    let path = try file(name, "")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.truncate(atOffset: size)
    try handle.close()
    return path
  }

  /// The contents kept beside the company's file.
  func contents() throws -> [String] {
    let pieces = store.path + ".pieces"
    guard FileManager.default.fileExists(atPath: pieces) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: pieces).filter { $0.contains("/") }
  }
}

/// Writes a change down, as another module's operation would.
private struct SayChange: UseCase {
  static let name = "test.change"
  static let title = "Dire un changement"
  static let permission = Permission.administer
  let change: Change

  init(change: Change) { self.change = change }
  init(from decoder: any Decoder) throws {
    throw CommonRefusal.missingKey("change")
  }

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.record(change)
    return Done()
  }
}

extension AttachableKind {
  static let toll = AttachableKind("toll")
}

import Attachments
import Company
import Foundation
import Kernel
import Parties
import PartiesFacts
import PurchasingFacts
import Store
import TreasuryFacts

/// A company in a folder of its own, with files beside it to attach.
final class AttachedCompany {
  let store: Store
  let today: Day
  let folder: String

  init() throws {
    guard let today = Day(iso: "2026-12-31") else { preconditionFailure("that is a day") }
    self.today = today
    folder = NSTemporaryDirectory() + "attachments-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try Store.create(folder + "/test.comptoir", composition: Self.composition)
    try store.welcomeFirstUser(login: "test", name: "Test", on: today)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static let composition: Composition = {
    let modules = [
      StoreModule.module, CompanyModule.module, PartiesModule.module, AttachmentsModule.module, tolls,
    ]
    let permissions = modules.flatMap(\.permissions).map(\.permission)
    return Composition(
      modules: modules,
      roles: [
        InitialRole(name: InitialRole.administrator, title: "Administrateur", permissions: permissions)
      ])
  }()

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

  @discardableResult
  func perform<U: UseCase>(_ useCase: U) throws -> U.Output {
    try store.perform(useCase, as: "test", on: today)
  }

  func read<T>(_ body: (Reading) throws -> T) throws -> T { try store.read(as: "test", on: today, body) }

  func party(_ name: String) throws -> PartyFacts {
    let made = try perform(CreateParty(name: name))
    return PartyFacts(party: made.id.rawValue, code: made.code, name: name)
  }

  /// The same company opened for a guest.
  func confined(to folder: String) throws -> Store {
    try Store(opening: store.path, composition: Self.composition, confinement: folder)
  }

  func tell<E: Event>(_ event: E) throws { try perform(Tell(event: event)) }

  /// Says in the journal of changes what became of a draft.
  func change(_ action: String, _ kind: String, _ record: Int64, party: Int64) throws {
    let subject = Subject(kind: RecordKind(kind), record: record, label: "brouillon \(record)", party: party)
    try perform(
      SayChange(change: Change(action, of: subject, fields: [.init("Objet", before: "", after: "x")])))
  }

  /// Writes a file to attach; answers its path.
  func file(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    return "\(folder)/\(name)"
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

/// Tells a fact to the log, as another module's operation would.
private struct Tell<E: Event>: UseCase {
  static var name: String { "test.tell" }
  static var title: String { "Dire un fait" }
  static var permission: Permission { .administer }
  let event: E

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.emit(event)
    return Done()
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

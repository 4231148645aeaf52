import Desk
import Foundation
import Kernel
import Lists
import Overview
import Store
import Terminal
import TestSupport

@testable import Demo
@testable import Program
@testable import Shell
@testable import comptoir

/// SARL Martin, a company of plan 1 with four parties and four invoices, in a folder of its own, gone with the test.
///
/// | invoice | day | client | TTC | remaining |
/// |---|---|---|---|---|
/// | FA-2026-00001 | 15/01 | Garage Lefèvre | 600,00 | 400,00 |
/// | FA-2026-00002 | 20/01 | Dupont & Fils SARL | 360,00 | 360,00 |
/// | FA-2026-00003, three lines | 10/02 | Dupont & Fils SARL | 2 347,80 | 2 347,80 |
/// | FA-2026-00004 | 02/03 | Boulangerie Moreau | 120,00 | 0,00 |
///
/// and a draft of Moreau's, 96,00, and a quote of 1 440,00 sent to a prospect, the Mairie de Bron.
///
/// Of plan 2, it also sells by article: CONS 850,00, DEP 120,00, LIC 45,50 of which 12 are in stock, and HUI, an
/// oil at 10,00, 9,00 from 10 litres, 8,00 for Garage Lefèvre, of which there is none; and buys from SID,
/// Sidérurgie Lyonnaise.
final class SmallCompany {
  static let today = DemoCalendar.day(2026, 3, 12)
  let folder: URL
  var path: String { folder.appending(path: "martin.comptoir").path }
  private let store: Store

  init(plan: Int = 1) throws {
    folder = TestFolder.new("sitting")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "martin.comptoir").path
    try (plan == 1 ? Self.file : Self.tradingFile).get().write(to: URL(fileURLWithPath: file))
    store = try Store(opening: file, composition: Program.composition)
    if plan == 3 { try session().grow(to: 3) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func session(_ login: String = "marie") -> Session {
    Session(store: store, login: login, today: Self.today)
  }

  /// The same file opened anew, as another run of the program does.
  func reopened(_ login: String = "marie") throws -> Session {
    Session(
      store: try Store(opening: path, composition: Program.composition), login: login, today: Self.today)
  }

  /// Runs an operation from its JSON, as `comptoir do` does.
  @discardableResult
  func run(_ name: String, _ json: String, as login: String = "marie") throws -> String {
    try Self.run(name, json, in: session(login))
  }

  /// A list's rows, each column's machine value by its id.
  func rows(_ list: String) throws -> [[String: String]] {
    guard let screen = Program.catalogue.list(ListID(list)) else { return [] }
    return try session().read { reading in
      try ListQuery(screen.listing).rows(limit: 1_000, in: reading).map { row in
        let values = zip(screen.listing.columns, row.values).map { ($0.id, $1.machine) }
        return Dictionary(uniqueKeysWithValues: values)
      }
    }
  }

  func file(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}

extension SmallCompany {
  /// The file every test starts from, made once.
  private static let file = Result { try make(story) }
  private static let tradingFile = Result { try make(story + trade) }

  private typealias Step = (day: String, name: String, json: String)

  private static func make(_ story: [Step]) throws -> Data {
    let folder = TestFolder.new("sitting")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let day = DemoCalendar.day(2026, 1, 5)
    let session = try NewCompany(["name": "SARL Martin", "siren": "552100554", "plan": "1"]).create(
      at: folder.appending(path: "made").path, login: "marie", name: "Marie", on: day, fixedClock: true)
    for (day, name, json) in story {
      guard let day = Day(iso: day) else { continue }
      try run(name, json, in: Session(store: session.store, login: "marie", today: day))
      if name == "company.set-plan" { try session.store.catchUp(as: "marie", on: day) }
    }
    let copy = folder.appending(path: "copy")
    try session.store.copy(to: copy.path)
    return try Data(contentsOf: copy)
  }

  @discardableResult
  private static func run(_ name: String, _ json: String, in session: Session) throws -> String {
    let useCase = try Program.command(name).decode(Data(json.utf8))
    return try session.store.answer(useCase, key: nil, as: session.login, on: session.today)
  }

  private static let story: [Step] = [
    (
      "2026-01-05", "company.update",
      #"{"legal_form":"SARL","capital":"10000","street":"8 quai Perrache","postcode":"69002","city":"Lyon"}"#
    ),
    (
      "2026-01-05", "parties.create",
      #"{"code":"DUP","name":"Dupont & Fils SARL","roles":["client"],"siren":"732829320","#
        + #""street":"12 rue des Lilas","postcode":"69003","city":"Lyon","phone":"0478001122"}"#
    ),
    (
      "2026-01-05", "parties.create",
      #"{"code":"LEF","name":"Garage Lefèvre","roles":["client"],"postcode":"69100","city":"Villeurbanne"}"#
    ),
    (
      "2026-01-06", "parties.create",
      #"{"code":"MOR","name":"Boulangerie Moreau","roles":["client"],"postcode":"69500","city":"Bron"}"#
    ),
    (
      "2026-01-06", "parties.create",
      #"{"code":"BRO","name":"Mairie de Bron","roles":["prospect"],"postcode":"69500","city":"Bron"}"#
    ),
    (
      "2026-01-06", "parties.add-contact",
      #"{"party":"DUP","last_name":"Dupont","first_name":"Claire","function":"Gérante","#
        + #""phone":"0611223344","principal":true}"#
    ),
    invoice(
      "2026-01-15", "LEF", #"{"label":"Révision du compresseur","quantity":"1","price":"500","vat":"20"}"#),
    ("2026-01-15", "sales.validate-invoice", #"{"invoice":1}"#),
    invoice("2026-01-20", "DUP", #"{"label":"Audit","quantity":"1","price":"300","vat":"20"}"#),
    ("2026-01-20", "sales.validate-invoice", #"{"invoice":2}"#),
    invoice(
      "2026-02-10", "DUP",
      #"{"label":"Prestation de conseil","quantity":"2","price":"850","vat":"20"},"#
        + #"{"label":"Déplacement forfaitaire","quantity":"1","price":"120","vat":"20"},"#
        + #"{"label":"Licence annuelle","quantity":"3","price":"45.50","vat":"20"}"#),
    ("2026-02-10", "sales.validate-invoice", #"{"invoice":3}"#),
    (
      "2026-02-25", "treasury.record-receipt",
      #"{"client":"LEF","amount":"200","method":"virement","reference":"VIR 0225","#
        + #""allocations":[{"invoice":1,"amount":"200"}]}"#
    ),
    invoice(
      "2026-03-02", "MOR", #"{"label":"Entretien du fournil","quantity":"1","price":"100","vat":"20"}"#),
    ("2026-03-02", "sales.validate-invoice", #"{"invoice":4}"#),
    (
      "2026-03-05", "treasury.record-receipt",
      #"{"client":"MOR","amount":"120","method":"cheque","reference":"0004521","#
        + #""allocations":[{"invoice":4,"amount":"120"}]}"#
    ),
    (
      "2026-03-09", "sales.draft-quote",
      #"{"client":"BRO","lines":[{"label":"Étude préalable","quantity":"3","price":"400","vat":"20"}]}"#
    ),
    ("2026-03-09", "sales.send-quote", #"{"quote":1}"#),
    invoice("2026-03-10", "MOR", #"{"label":"Pièces de rechange","quantity":"4","price":"20","vat":"20"}"#),
  ]

  private static let trade: [Step] = [
    ("2026-03-11", "company.set-plan", #"{"plan":2}"#),
    (
      "2026-03-11", "catalog.create-product",
      #"{"code":"CONS","label":"Prestation de conseil","kind":"service","price":"850","vat":"20"}"#
    ),
    (
      "2026-03-11", "catalog.create-product",
      #"{"code":"DEP","label":"Déplacement forfaitaire","kind":"service","price":"120","vat":"20"}"#
    ),
    (
      "2026-03-11", "catalog.create-product",
      #"{"code":"LIC","label":"Licence annuelle","kind":"goods","price":"45.50","purchase_price":"30","#
        + #""vat":"20","stockable":true,"minimum":"5"}"#
    ),
    (
      "2026-03-11", "catalog.create-product",
      #"{"code":"HUI","label":"Huile moteur","kind":"goods","price":"10","vat":"10","stockable":true,"#
        + #""tiers":[{"from":"10","price":"9"}]}"#
    ),
    (
      "2026-03-11", "parties.create",
      #"{"code":"SID","name":"Sidérurgie Lyonnaise","roles":["fournisseur"],"postcode":"69800","#
        + #""city":"Saint-Priest"}"#
    ),
    ("2026-03-11", "catalog.set-client-price", #"{"product":"HUI","client":"LEF","price":"8"}"#),
    (
      "2026-03-11", "inventory.adjust",
      #"{"product":"LIC","quantity":"12","reason":"inventaire","cost":"30"}"#
    ),
  ]

  private static func invoice(_ day: String, _ client: String, _ lines: String) -> Step {
    (day, "sales.draft-invoice", #"{"client":"\#(client)","lines":[\#(lines)]}"#)
  }
}

import Desk
import Foundation
import Kernel
import Lists
import Program
import Store
import TestSupport
import Testing

@testable import Demo
@testable import comptoir

/// The books of the demonstration, read back by those who did not write them.
@Suite(.serialized) struct BooksTests {
  /// Its last three months, with their books.
  final class Books {
    let session: Session
    private let folder: URL

    init(from start: Day = DemoCalendar.day(2026, 9, 1)) throws {
      folder = TestFolder.new("books")
      let path = folder.appending(path: "demo.comptoir").path
      let store = try DemoCompany.build(at: path, login: "test", from: start)
      session = Session(store: store, login: "test", today: DemoCompany.today)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func rows(_ list: String) throws -> [[String: String]] {
      try TaxFile.rows(of: list, in: session)
    }
  }

  @Test func `the tax file reads back, balanced, without a hole and twice the same`() throws {
    let books = try Books()
    let first = try TaxFile.bytes(of: 2026, in: books.session)
    #expect(try first == TaxFile.bytes(of: 2026, in: books.session))
    let file = try #require(TaxFile(first))
    file.expectSound()
    #expect(file.lines.count > 400)
    #expect(Set(file.lines.map { $0["JournalCode"] ?? "" }) == ["AN", "VE", "AC", "BQ", "CA", "OD", "PA"])
    let opening = file.lines.map { $0["JournalCode"] == "AN" }
    #expect(!opening.drop { $0 }.contains(true), "opening entries come first")
  }

  @Test func `the trial balance is the sum of the tax file, account by account`() throws {
    let books = try Books()
    let file = try #require(TaxFile(try TaxFile.bytes(of: 2026, in: books.session)))
    var told: [String: Int] = [:]
    for row in try books.rows("comptabilite.balance") {
      let account = (row["compte"] ?? "").padding(
        toLength: max(3, row["compte"]?.count ?? 0), withPad: "0", startingAt: 0)
      told[account, default: 0] += TaxFile.cents(row["solde"] ?? "")
    }
    #expect(told.filter { $0.value != 0 } == file.balances.filter { $0.value != 0 })
  }

  @Test func `clients owe in the books what their open invoices say, and every control agrees`() throws {
    let books = try Books()
    let unpaid = try books.rows("tresorerie.impayes").map { TaxFile.cents($0["reste"] ?? "") }
    let clients = try books.rows("comptabilite.balance").filter { $0["compte"] == "411" }
    #expect(unpaid.reduce(0, +) > 10_000_00)
    #expect(clients.map { TaxFile.cents($0["solde"] ?? "") }.reduce(0, +) == unpaid.reduce(0, +))
    for control in try books.rows("comptabilite.controles") {
      #expect(TaxFile.cents(control["ecart"] ?? "") == 0, "\(control)")
    }
  }
}

/// A file of accounting entries as the administration's own program reads it (LPF art. A47 A-1).
struct TaxFile {
  static let columns = [
    "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum",
    "CompAuxLib", "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet",
    "ValidDate", "Montantdevise", "Idevise",
  ]

  let lines: [[String: String]]

  /// `nil` unless it has the eighteen columns, on every line.
  init?(_ bytes: Data) {
    guard let text = String(data: bytes, encoding: .utf8) else { return nil }
    let rows = text.components(separatedBy: "\r\n").map { $0.components(separatedBy: "\t") }
    guard rows.first == Self.columns, rows.last == [""] else { return nil }
    let entries = rows.dropFirst().dropLast()
    guard entries.allSatisfy({ $0.count == Self.columns.count }) else { return nil }
    lines = entries.map { Dictionary(uniqueKeysWithValues: zip(Self.columns, $0)) }
  }

  /// Debit less credit of each account, in cents.
  var balances: [String: Int] { sums { $0["CompteNum"] } }

  /// Debit less credit by something of the lines.
  private func sums(_ key: ([String: String]) -> String?) -> [String: Int] {
    lines.reduce(into: [:]) { sums, line in
      guard let key = key(line) else { return }
      sums[key, default: 0] += Self.cents(line["Debit"] ?? "") - Self.cents(line["Credit"] ?? "")
    }
  }

  func expectSound() {
    let entries = sums { "\($0["JournalCode"] ?? "") \($0["EcritureNum"] ?? "")" }
    #expect(entries.values.allSatisfy { $0 == 0 })
    let letterings = sums { line in
      line["EcritureLet"].flatMap { $0.isEmpty ? nil : $0 }
        .map { "\(line["CompteNum"] ?? "") \(line["CompAuxNum"] ?? "") \($0)" }
    }
    #expect(letterings.count > 10)
    #expect(letterings.filter { $0.value != 0 }.isEmpty)
    expectNumbersWithoutHole()
    for line in lines {
      for day in ["EcritureDate", "PieceDate", "ValidDate"] {
        #expect(line[day]?.count == 8, "\(day) \(line)")
      }
    }
  }

  /// The openings, then the others; within a journal, one number after the other.
  private func expectNumbersWithoutHole() {
    let numbers = Dictionary(grouping: lines) { $0["JournalCode"] ?? "" }.mapValues { lines in
      Set(lines.compactMap { $0["EcritureNum"].flatMap { Int($0.suffix(5)) } })
    }
    for (journal, numbers) in numbers { #expect(numbers == Set(1...numbers.count), "\(journal)") }
  }

  /// `-12.5`, `12,50` or nothing, in cents.
  static func cents(_ text: String) -> Int {
    let amount = Decimal(string: text.replacing(",", with: "."), locale: Locale(identifier: "en")) ?? 0
    return NSDecimalNumber(decimal: amount * 100).intValue
  }

  static func bytes(of year: Int, in session: Session) throws -> Data {
    let folder = TestFolder.new("fec")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try Office(isEmpty: true).run(
      "export", "fec", "--year", String(year), "--out", folder.path, "--company", session.store.path,
      "--user",
      session.login, "--date", session.today.iso)
    #expect(run.code == 0, "\(run.errors)")
    let name = "912405875FEC\(year)1231"
    let description = folder.appending(path: "\(name)-descriptif.txt")
    #expect(FileManager.default.fileExists(atPath: description.path))
    let path = folder.appending(path: "\(name).txt").path
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// A list's rows, each column's machine value by its id.
  static func rows(of list: String, in session: Session) throws -> [[String: String]] {
    guard let screen = Program.catalogue.list(ListID(list)) else { return [] }
    return try session.read { reading in
      try ListQuery(screen.listing).rows(limit: 5_000, in: reading).map { row in
        let values = zip(screen.listing.columns, row.values).map { ($0.id, $1.machine) }
        return Dictionary(uniqueKeysWithValues: values)
      }
    }
  }
}

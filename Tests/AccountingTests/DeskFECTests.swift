import CompanyFacts
import Foundation
import Kernel
import Store
import TestSupport
import Testing

@testable import Accounting

/// Reads a file of entries as an inspector would, knowing nothing of who wrote it.
private struct Inspector {
  let header: [String]
  let rows: [[String: String]]
  let crlf: Bool

  init(_ data: Data) {
    let text = String(decoding: data, as: UTF8.self)
    let lines = text.components(separatedBy: "\r\n")
    crlf = lines.last == "" && !lines.dropLast().contains { $0.contains("\n") || $0.contains("\r") }
    header = lines[0].components(separatedBy: "\t")
    let names = header
    rows = lines.dropFirst().dropLast().map { line in
      Dictionary(uniqueKeysWithValues: zip(names, line.components(separatedBy: "\t")))
    }
  }

  func cents(_ text: String?) -> Int {
    let parts = (text ?? "").components(separatedBy: ",")
    return parts.count == 2 && parts[1].count == 2 ? Int(parts[0] + parts[1]) ?? .min : .min
  }

  /// The entries that do not balance.
  var unbalanced: [String] {
    let entries = Dictionary(grouping: rows) { "\($0["JournalCode"] ?? "") \($0["EcritureNum"] ?? "")" }
    return entries.filter { $0.value.map { cents($0["Debit"]) - cents($0["Credit"]) }.reduce(0, +) != 0 }.map(
      \.key)
  }
}

extension TestCompany {
  fileprivate func export(_ year: Int = 2026) throws -> (name: String, data: Data) {
    try read { reading in
      let export = try FECExport(try FiscalYear.named(year, in: reading), in: reading)
      var data = Data()
      try export.write { data.append(contentsOf: $0) }
      return (export.name, data)
    }
  }

  fileprivate func giveSIREN() throws {
    try tell(CompanyUpdated(settings: ["siren": "732829320"]))
  }

  fileprivate func takeOver(_ text: String, dryRun: Bool = false) throws -> ImportFEC.Output {
    let file = FileManager.default.temporaryDirectory.appending(path: "fec-\(UUID().uuidString).txt")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try perform(ImportFEC(path: file.path, dryRun: dryRun))
  }
}

@Test func `FEC: refused without SIREN`() throws {
  let office = try TestCompany()
  try office.write(["606 D 1.00", "512 C 1.00"])
  #expect(refusal { _ = try office.export() } == "siren-missing")
}

@Test func `FEC: eighteen columns, balanced entries, texts without separators, twice the same bytes`() throws
{
  let office = try TestCompany()
  try office.giveSIREN()
  let number = try office.invoice(#"{"label": "Pompe", "price": "100", "nature": "goods"}"#)
  try office.receive("120.00", for: number)
  try office.invoice(#"{"label": "Pompe", "price": "50", "nature": "goods"}"#)
  try office.write(["606 D 1234.05", "53 C 1234.05"], label: "Achat | divers", more: #", "piece": "T-1""#)
  let file = try office.export()
  #expect(file.name == "732829320FEC20261231.txt")
  let fec = Inspector(file.data)
  #expect(fec.crlf)
  #expect(
    fec.header.joined(separator: " ")
      == "JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef "
      + "PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise")
  #expect(fec.rows.count == 10)
  #expect(fec.rows.allSatisfy { $0.count == 18 })
  #expect(fec.unbalanced == [])
  let first = fec.rows[0]
  #expect(first["JournalCode"] == "VE")
  #expect(first["EcritureDate"] == "20260320")
  #expect(first["CompteNum"] == "411")
  #expect(first["CompAuxNum"] == "DUP")
  #expect(first["PieceRef"] == "FA-2026-00001")
  #expect(first["Debit"] == "120,00")
  #expect(first["Credit"] == "0,00")
  #expect(first["EcritureLet"] == "AA")
  #expect(first["DateLet"] == "20260320")
  #expect(first["ValidDate"] == "20260320")
  let open = fec.rows.filter { $0["PieceRef"] == "FA-2026-00002" && $0["CompteNum"] == "411" }
  #expect(open.map { $0["EcritureLet"] } == [""])
  let written = fec.rows.filter { $0["PieceRef"] == "T-1" }
  #expect(written.map { $0["CompteNum"] } == ["606", "530"])
  #expect(written[0]["EcritureLib"] == "Achat   divers")
  #expect(written[0]["Debit"] == "1234,05")
  #expect(try office.export().data == file.data)
}

@Test func `FEC: opening entries first, no closing of charges and products, letters of the year only`() throws
{
  let office = try TestCompany(today: day("2026-12-20"))
  try office.giveSIREN()
  let number = try office.invoice(#"{"label": "Pompe", "price": "100", "nature": "goods"}"#)
  office.today = day("2027-01-10")
  try office.receive("120.00", for: number)
  try office.run(CloseYear.self, #"{"year": 2026}"#)
  let before = Inspector(try office.export(2026).data)
  #expect(before.rows.map { $0["CompteNum"] } == ["411", "707", "44571"])
  #expect(before.rows.allSatisfy { $0["EcritureLet"] == "" && $0["DateLet"] == "" })
  let after = Inspector(try office.export(2027).data)
  #expect(after.rows.first?["JournalCode"] == "AN")
  #expect(after.unbalanced == [])
  #expect(after.rows.filter { $0["CompteNum"] == "411" }.map { $0["EcritureLet"] } == ["AA", "AA"])
}

@Test func `FEC: its description names the journals and their numbers`() throws {
  let office = try TestCompany()
  try office.giveSIREN()
  try office.write(["606 D 1.00", "512 C 1.00"])
  let text = try office.read { reading in
    try FECExport(try FiscalYear.named(2026, in: reading), in: reading).description()
  }
  #expect(text.contains("SIREN 732 829 320"))
  #expect(text.contains("- OD Opérations diverses : 1 écritures, de OD-2026-00001 à OD-2026-00001 ;"))
}

private let header =
  "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|"
  + "EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise\r\n"

private func fecLine(
  _ journal: String, _ number: String, _ day: String, _ account: String, _ debit: String, _ credit: String,
  auxiliary: String = "", piece: String = "P", lettering: String = ""
) -> String {
  "\(journal)|Journal|\(number)|\(day)|\(account)|Compte \(account)|\(auxiliary)||\(piece)|\(day)|Libellé|\(debit)|"
    + "\(credit)|\(lettering)||20250131||\r\n"
}

@Test func `import: a closed year opens the books on its balances, line by line for third parties`() throws {
  let office = try TestCompany()
  let text =
    header + fecLine("VT", "1", "20250301", "411000", "1200,00", "0,00", auxiliary: "CDUP", piece: "F1")
    + fecLine("VT", "1", "20250301", "707000", "0,00", "1000,00")
    + fecLine("VT", "1", "20250301", "445710", "0,00", "200,00")
    + fecLine("BQ", "1", "20251231", "512100", "300,00", "0,00")
    + fecLine("BQ", "1", "20251231", "411000", "0,00", "300,00", auxiliary: "CDUP", piece: "F1")
  #expect(try office.takeOver(text, dryRun: true).posted == 1)
  #expect(try office.texts("SELECT id FROM entry") == [])
  let done = try office.takeOver(text)
  #expect(done.openingOnly)
  #expect(done.accounts == [])
  #expect(
    try office.lastEntries() == [
      "AN 411 CDUP D 900.00", "AN 5121 D 300.00", "AN 120 C 1000.00", "AN 44571 C 200.00",
    ])
  #expect(refusal { _ = try office.takeOver(text) } == "already-imported")
  #expect(try office.differences() == [])
}

@Test func `import: a year of the books is posted entry by entry in our journals`() throws {
  let office = try TestCompany()
  let text =
    header + fecLine("HA", "7", "20260105", "60611000", "100,00", "0,00")
    + fecLine("HA", "7", "20260105", "401ACI", "0,00", "100,00")
    + fecLine("XX", "1", "20260106", "627", "5,00", "")
    + fecLine("XX", "1", "20260106", "512000", "", "5,00")
  let done = try office.takeOver(text)
  #expect(done.posted == 2)
  #expect(!done.openingOnly)
  #expect(
    try office.lines(where: "1")
      == [
        "AC 60611000 D 100.00", "AC 401 ACI C 100.00", "OD 627 D 5.00", "OD 512 C 5.00",
      ].map { done.accounts.contains("60611000") ? $0 : $0.replacing("60611000", with: "60611") })
  #expect(try office.balance("512") == "-5.00")
  #expect(
    try office.texts("SELECT auxiliary_label FROM entry_line WHERE auxiliary = 'ACI'") == ["Maison ACI"])
}

@Test func `import: what the books opened themselves stays, the file completes it`() throws {
  let office = try TestCompany(plan: 2, today: day("2025-12-20"))
  try office.invoice(#"{"label": "Pompe", "price": "100", "nature": "goods"}"#)
  office.today = day("2026-03-20")
  try office.move(to: 3)
  #expect(try office.lines(where: "1") == ["AN 411 DUP D 120.00", "AN 890 C 120.00"])
  let done = try office.takeOver(
    header + fecLine("VT", "1", "20251220", "411000", "120,00", "0,00", auxiliary: "CDUP")
      + fecLine("VT", "1", "20251220", "707000", "0,00", "100,00")
      + fecLine("VT", "1", "20251220", "445710", "0,00", "20,00")
      + fecLine("BQ", "1", "20251231", "512000", "50,00", "0,00")
      + fecLine("BQ", "1", "20251231", "101300", "0,00", "50,00"))
  #expect(done.posted == 1)
  #expect(
    try office.lastEntries() == [
      "AN 512 D 50.00", "AN 890 D 120.00", "AN 1013 C 50.00", "AN 120 C 100.00", "AN 44571 C 20.00",
    ])
  #expect(try office.balance("890") == "0.00")
  #expect(try office.differences() == [])
}

@Test(arguments: [
  ("", "fec-empty"), ("a|b\r\n1|2\r\n", "fec-columns"),
  (header + fecLine("VT", "1", "20250301", "411000", "1,00", "0,00"), "not-balanced"),
  (header + fecLine("VT", "1", "20250231", "411000", "1,00", "0,00"), "fec-unreadable"),
  (header + fecLine("VT", "1", "20250301", "411000", "1,005", "0,00"), "fec-unreadable"),
  (
    header + fecLine("OD", "1", "20240601", "512", "1,00", "0,00")
      + fecLine("OD", "1", "20240601", "53", "0,00", "1,00"),
    "fec-overlap"
  ),
])
func `import: a file is refused`(_ text: String, _ code: String) throws {
  let office = try TestCompany()
  #expect(refusal { _ = try office.takeOver(text) } == code)
}

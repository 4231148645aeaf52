import Desk
import Foundation
import Kernel
import Lists
import Store
import Terminal
import TestSupport
import Testing

@testable import Shell

/// Walking in a list: filter, sort, marks, past days, export.
@Suite struct ListSittingTests {
  private func invoices(_ company: SmallCompany) throws -> Sitting {
    try Sitting(company, at: .list("ventes.factures"))
  }

  private func numbers(_ sitting: Sitting) -> [String] {
    sitting.list?.rows.map { $0.values[0].machine } ?? []
  }

  @Test func `the filter narrows as one types, blind to accents and case; Esc clears it, then leaves`() throws
  {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("/ LEFEV")
    #expect(numbers(sitting) == ["FA-2026-00001"])
    try sitting.press("⏎")
    #expect(sitting.breadcrumb == "Accueil › Factures (1/1) filtre : LEFEV")
    #expect(sitting.line(21).contains("1 facture "))
    try sitting.press("⎋")
    #expect(numbers(sitting).count == 5)
    try sitting.press("⎋")
    #expect(sitting.breadcrumb == "Tableau de bord")
  }

  @Test func `the place in the list follows the cursor without counting again`() throws {
    var sitting = try invoices(try SmallCompany())
    #expect(sitting.breadcrumb == "Accueil › Factures (1/5)")
    for (key, place) in [("↓", 2), ("PgDn", 5), ("↓", 5), ("↑", 4), ("Home", 1), ("End", 5), ("PgUp", 1)] {
      sitting.press(try Key.parse(key))
      #expect(sitting.breadcrumb == "Accueil › Factures (\(place)/5)", "\(key)")
      #expect(sitting.list?.position == place)
    }
  }

  @Test func `words are found in any order`() throws {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("F3 \"fils dupont\"⏎")
    #expect(numbers(sitting) == ["FA-2026-00003", "FA-2026-00002"])
  }

  @Test func `nothing found says so, and how to get back`() throws {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("/ introuvable⏎")
    #expect(sitting.screen.contains("Rien ne correspond à « introuvable ». Échap efface le filtre."))
    try sitting.press("⏎")
    #expect(!sitting.message.isEmpty)
  }

  @Test func `= keeps the value under the cursor`() throws {
    var sitting = try invoices(try SmallCompany())
    // From the date to the client's column: its due date and its code are not shown at 80 columns.
    try sitting.press("↓ ↓")
    let client = try #require(sitting.list?.screen.listing.columns.firstIndex { $0.id == "client" })
    while let column = sitting.list?.column, column < client { try sitting.press("→") }
    try sitting.press("=")
    #expect(numbers(sitting) == ["FA-2026-00003", "FA-2026-00002"])
  }

  @Test func `a column sorts, turns and is remembered`() throws {
    let company = try SmallCompany()
    var sitting = try invoices(company)
    #expect(sitting.line(1).contains("Date▼"))
    let gross = try #require(sitting.list?.screen.listing.columns.firstIndex { $0.id == "ttc" })
    while let column = sitting.list?.column, column < gross { try sitting.press(">") }
    #expect(sitting.line(1).contains("TTC▲"))
    #expect(numbers(sitting).last == "FA-2026-00003")
    try sitting.press("t")
    #expect(sitting.line(1).contains("TTC▼"))
    #expect(numbers(sitting).first == "FA-2026-00003")
    let again = try invoices(company)
    #expect(again.line(1).contains("TTC▼"))
  }

  @Test func `marks step down, turn over, take the whole filter, and Esc drops them`() throws {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("Sp Sp")
    #expect(sitting.line(21).contains("5 factures · 2 marquées"))
    try sitting.press("*")
    #expect(sitting.line(21).contains("3 marquées"))
    try sitting.press("+")
    #expect(sitting.line(21).contains("5 marquées"))
    try sitting.press("⎋")
    #expect(!sitting.line(21).contains("marquée"))
  }

  @Test func `a batch says how many and how much before acting`() throws {
    let company = try SmallCompany()
    try company.run(
      "sales.draft-invoice",
      #"{"client":"LEF","lines":[{"label":"Huile","quantity":"1","price":"20","vat":"20"}]}"#)
    var sitting = try invoices(company)
    try sitting.press("Home Sp Sp F9")
    #expect(
      sitting.question?.text == "Valider 2 factures, 120,00 € TTC ? Leurs numéros seront définitifs.")
    try sitting.press("o")
    #expect(sitting.message == "2 factures validées, de FA-2026-00005 à FA-2026-00006.")
  }

  @Test func `@ shows the list as it stood on a day`() throws {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("@ 31012026⏎")
    #expect(numbers(sitting) == ["FA-2026-00002", "FA-2026-00001"])
    #expect(sitting.breadcrumb == "Accueil › Factures (1/2) au 31/01/2026")
    // Lefèvre's 200,00 came on 25/02.
    #expect(sitting.screen.contains("600,00       600,00"))
    try sitting.press("@ ⏎")
    #expect(numbers(sitting).count == 5)
    try sitting.press("@ hier⏎")
    #expect(sitting.isError)
  }

  @Test func `@ shows the dashboard as it stood on a day`() throws {
    var sitting = try Sitting(try SmallCompany())
    try sitting.press("@ 31012026⏎")
    #expect(sitting.breadcrumb == "Tableau de bord au 31/01/2026")
    #expect(sitting.line(3).contains("960,00"))
  }

  @Test func `the list is exported as filtered and sorted, over no other file`() throws {
    let company = try SmallCompany()
    var sitting = try invoices(company)
    try sitting.press("/ dupont⏎ x ⏎")
    let name = "ventes.factures-2026-03-12.csv"
    #expect(sitting.message == "2 lignes exportées dans \(company.folder.path)/\(name).")
    let lines = try company.file(name).split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("numero;date;echeance;code;client;ht;tva;ttc;reste;etat"))
    #expect(
      lines[1].hasPrefix("FA-2026-00003;2026-02-10;2026-03-12;DUP;Dupont & Fils SARL;1956,50;391,30;2347,80"))
    try sitting.press("x ⏎")
    #expect(sitting.isError)
    #expect(sitting.message.contains("existe déjà."))
  }

  @Test func `only the marked rows are exported`() throws {
    let company = try SmallCompany()
    var sitting = try invoices(company)
    try sitting.press("↓ Sp x ⏎")
    let lines = try company.file("ventes.factures-2026-03-12.csv").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("FA-2026-00004;"))
  }

  @Test func `a document is printed to a file`() throws {
    let company = try SmallCompany()
    var sitting = try invoices(company)
    try sitting.press("↓ ↓ v p ⏎")
    #expect(sitting.message.hasPrefix("Écrit dans "), "\(sitting.message)")
    let files = try FileManager.default.contentsOfDirectory(atPath: company.folder.path)
    let name = try #require(files.first { $0.hasSuffix(".txt") })
    let text = try company.file(name)
    #expect(text.contains("FA-2026-00003"))
    #expect(text.contains("2 347,80"))
  }

  @Test func `a theme is shown while it is named, and kept for the person`() throws {
    let company = try SmallCompany()
    var sitting = try Sitting(company)
    try sitting.press(": thème⏎")
    #expect(sitting.line(22).contains("Thème ("))
    try sitting.press("sombre")
    #expect(sitting.app.theme.name == "sombre")
    try sitting.press("⏎")
    #expect(sitting.message == "Thème sombre, gardé pour vous.")
    #expect(try company.session().store.preference("thème", of: "marie") == "sombre")
    try sitting.press(": thème⏎ inconnu⏎")
    #expect(sitting.isError)
    #expect(sitting.app.theme.name == "sombre")
  }

  @Test func `leaving the theme box puts the former theme back`() throws {
    var sitting = try Sitting(try SmallCompany())
    try sitting.press(": thème⏎ vert ⎋")
    #expect(sitting.app.theme.name == "terminal")
  }
}

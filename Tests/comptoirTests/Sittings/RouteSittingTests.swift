import Desk
import Kernel
import Lists
import Program
import Store
import Terminal
import TestSupport
import Testing

@testable import Shell

/// Getting about: the menu, the palette, back again, and what a key answers when it cannot act.
@Suite struct RouteSittingTests {
  /// Every screen the menu reaches, with the keys that reach it.
  static func entries(_ sitting: Sitting) -> [(title: String, keys: [Key])] {
    let routes = sitting.app.menu.lines.filter { $0.route != nil }
    return routes.enumerated().map { index, line in
      (line.title, [.function(10)] + Array(repeating: .down, count: index) + [.enter])
    }
  }

  @Test func `every entry of the menu opens, and Esc comes back`() throws {
    let sitting = try Sitting(try SmallCompany())
    let entries = Self.entries(sitting)
    #expect(entries.count == 17)
    for entry in entries {
      var visit = sitting
      visit.press(entry.keys)
      #expect(visit.message.isEmpty, "\(entry.title): \(visit.message)")
      #expect(visit.app.overlay == nil, "\(entry.title)")
      #expect(visit.app.stack.count == 2, "\(entry.title)")
      try visit.press("⎋")
      #expect(visit.app.stack.count == 1, "\(entry.title)")
    }
  }

  @Test func `a module opens by its digit, and by the key that bears it on an AZERTY keyboard`() throws {
    let sitting = try Sitting(try SmallCompany())
    for (keys, title) in [
      ("M-1", "Clients"), ("M-2", "Devis"), ("M-3", "Encaissements"), ("&", "Clients"), ("é", "Devis"),
    ] {
      var visit = sitting
      try visit.press(keys)
      #expect(visit.breadcrumb.hasPrefix("Accueil › \(title)"), "\(keys)")
      try visit.press("0")
      #expect(visit.breadcrumb == "Tableau de bord")
    }
    var visit = sitting
    try visit.press("M-8")
    #expect(visit.message == "Il n'y a pas de module 8 dans cette société.")
  }

  @Test func `Esc walks back along the breadcrumb`() throws {
    var sitting = try Sitting(try SmallCompany())
    try sitting.press("F10 ↓ ↓ ↓ ↓ ⏎ ↓ ↓ ⏎ v F1")
    var steps = sitting.breadcrumb.split(separator: " › ").map(String.init)
    #expect(steps.count == 5)
    #expect(steps[0] == "Accueil")
    #expect(steps[2] == "FA-2026-00003")
    while steps.count > 2 {
      steps.removeLast()
      try sitting.press("⎋")
      let path = steps.joined(separator: " › ")
      #expect(sitting.breadcrumb == (steps.count == 2 ? path + " (3/5)" : path))
    }
    try sitting.press("⎋")
    #expect(sitting.breadcrumb == "Tableau de bord")
    try sitting.press("⎋")
    #expect(sitting.breadcrumb == "Tableau de bord")
    #expect(sitting.message == "F10 puis q : quitter Comptoir.")
    #expect(!sitting.app.isOver)
  }

  @Test func `F10 then q leaves, and nothing else does`() throws {
    var sitting = try Sitting(try SmallCompany())
    try sitting.press("q ^C ⎋ x y")
    #expect(!sitting.app.isOver)
    try sitting.press("F10 q")
    #expect(sitting.app.isOver)
    var other = try Sitting(try SmallCompany())
    try other.press(": quitter⏎")
    #expect(other.app.isOver)
  }

  @Test(arguments: [
    ("F1", "?"), ("F2", "n"), ("F3", "/"), ("F5", "^R"), ("F7", "^O"), ("F8", "^D"), (":", "^P"), ("⎋", "q"),
    ("↓", "j"), ("Ins", "Sp"),
  ])
  func `no function of a list has an F-key as its only key`(key: String, twin: String) throws {
    var one = try Sitting(try SmallCompany(), at: .list("ventes.factures"))
    var other = try Sitting(try SmallCompany(), at: .list("ventes.factures"))
    try one.press("↓ \(key)")
    try other.press("↓ \(twin)")
    #expect(one.screen == other.screen)
    #expect(one.message == other.message)
  }

  @Test func `F9 and the other actions are in the palette by their word`() throws {
    var sitting = try Sitting(try SmallCompany(), at: .list("ventes.factures"))
    try sitting.press(": valider ⏎")
    #expect(sitting.question?.text.hasPrefix("Valider FA-2026-00005 · Boulangerie Moreau · 96,00 €") == true)
  }

  @Test func `every action of every list answers its key`() throws {
    let company = try SmallCompany(plan: 3)
    for list in Program.catalogue.lists {
      guard !["crm.client", "achats.fournisseur"].contains(list.listing.id) else { continue }
      let sitting = try Sitting(company, at: .list(list.id))
      for action in sitting.app.stack.last?.actions ?? [] {
        var visit = sitting
        try visit.press(action.key)
        let hasMoved = visit.app.stack.count != sitting.app.stack.count || visit.app.overlay != nil
        #expect(hasMoved || !visit.message.isEmpty, "\(list.id) \(action.id)")
        #expect(!visit.message.contains("ne fait rien ici"), "\(list.id) \(action.id)")
        #expect(!visit.message.contains("Défaut inattendu"), "\(list.id) \(action.id): \(visit.message)")
      }
    }
  }

  @Test func `a key that means nothing says so`() throws {
    var sitting = try Sitting(try SmallCompany())
    try sitting.press("w")
    #expect(sitting.message == "La touche « w » ne fait rien ici. F1 : aide.")
    try sitting.press("F8")
    #expect(sitting.message == "La touche « F8 » ne fait rien ici. F1 : aide.")
  }

  @Test(arguments: [
    ("↓ F9", "est validée"), ("c", "brouillon"), ("r", "brouillon"), ("↓ r", "Il ne reste rien à payer"),
    ("↓ s", "est validée"),
  ])
  func `an action refused says why`(keys: String, reason: String) throws {
    var sitting = try Sitting(try SmallCompany(), at: .list("ventes.factures"))
    try sitting.press(keys)
    #expect(sitting.isError)
    #expect(sitting.message.contains(reason), "\(keys): \(sitting.message)")
    #expect(sitting.question == nil)
  }

  @Test(arguments: ["⏎", "⎋", "Sp", "n", "z", "F9", "↓"])
  func `only the verb's letter answers a question; Enter and the rest cancel`(key: String) throws {
    let company = try SmallCompany()
    var sitting = try Sitting(company, at: .list("ventes.factures"))
    try sitting.press("↓ ↓ c")
    let question = try #require(sitting.question)
    #expect(question.isDangerous)
    #expect(question.text.contains("FA-2026-00003"))
    #expect(question.text.contains("2 347,80"))
    try sitting.press(key)
    #expect(sitting.question == nil)
    #expect(sitting.message == "Rien n'a été fait.")
    let invoice = try company.rows("ventes.factures").first { $0["numero"] == "FA-2026-00003" }
    #expect(invoice?["etat"] == "validee")
  }

  @Test func `the verb's letter acts, in either case`() throws {
    let company = try SmallCompany()
    var sitting = try Sitting(company, at: .list("ventes.factures"))
    try sitting.press("↓ ↓ c O")
    #expect(sitting.message.hasPrefix("Facture annulée par l'avoir "))
    #expect(try company.rows("ventes.avoirs").count == 1)
  }

  @Test(arguments: [
    ("dup", "Dupont & Fils SARL"), ("732829320", "Dupont & Fils SARL"), ("0478001122", "Dupont & Fils SARL"),
    ("\"fa 3\"", "FA-2026-00003"), ("2347,80", "FA-2026-00003"), ("moreau", "Boulangerie Moreau"),
    ("claire", "Dupont & Fils SARL"),
  ])
  func `the palette finds a record from a few letters, a number, an amount, a phone`(
    typed: String, found: String
  ) throws {
    var sitting = try Sitting(try SmallCompany())
    try sitting.press(": \(typed)")
    #expect(sitting.palette.first?.title.contains(found) == true, "\(sitting.palette.map(\.title))")
    try sitting.press("⏎")
    #expect(sitting.app.stack.count == 2)
  }

  @Test func `a client is three letters and Enter away from anywhere`() throws {
    var sitting = try Sitting(try SmallCompany(), at: .list("tresorerie.encaissements"))
    try sitting.press(": dup⏎")
    #expect(sitting.breadcrumb.hasSuffix("› Dupont & Fils SARL (DUP)"))
    #expect(sitting.keys == 5)
  }

  @Test func `a printed document is read whole at 80 columns, and moved sideways when it is wider`() throws {
    var sitting = try Sitting(try SmallCompany(), at: .list("ventes.factures"))
    try sitting.press("↓ ↓ v")
    for amount in ["1 700,00", "120,00", "136,50", "2 347,80"] { #expect(sitting.screen.contains(amount)) }
    #expect(!sitting.screen.contains("…"))
    sitting.resize(60, 24)
    #expect(!sitting.screen.contains("1 700,00"))
    try sitting.press("→ → → →")
    #expect(sitting.screen.contains("1 700,00"))
  }

  @Test func `help tells what cannot be done now and why`() throws {
    var sitting = try Sitting(try SmallCompany(), at: .list("ventes.factures"))
    try sitting.press("F1")
    #expect(sitting.screen.contains("Valider la facture"))
    #expect(sitting.screen.contains("Cette facture est encore un brouillon."))
    try sitting.press("F1")
    #expect(sitting.screen.contains("PARTOUT"))
  }
}

import Desk
import Foundation
import Kernel
import Lists
import OverviewFacts
import PartiesFacts
import Program
import SalesFacts
import Shell
import Store
import Terminal
import TreasuryFacts

extension Bench {
  private static let repeats = 40
  /// A page of a list at the bench's size, and the one read ahead.
  private static let page = 62

  /// Opens the file again and shows the dashboard, the system's cache being warm.
  mutating func measureStart() throws {
    let samples = try (0..<runs(Self.repeats)).map { _ in
      try Duration.measure {
        let store = try Store(opening: path, composition: Program.composition)
        var app = try app(Session(store: store, login: session.login, today: session.today))
        _ = app.draw()
      }
    }
    add(Measure(name: "Ouvrir le fichier, premier écran", budget: Self.start, samples: samples))
  }

  mutating func measureLists() throws {
    var totals: [Duration] = []
    for list in try openLists() {
      let samples = try (0..<runs(Self.repeats)).map { _ in
        var app = try app()
        let opening = try Duration.measure {
          try app.open(.list(list.id))
          _ = app.draw()
        }
        totals.append(.measure { _ = app.idle() })
        return opening
      }
      let bare = Self.firstPages[list.id].map { sql in bareTimes(runs(Self.repeats)) { _ in [sql] } } ?? []
      add(Measure(name: "Ouvrir \(list.id)", budget: Self.screen, samples: samples, bare: bare))
    }
    add(Measure(name: "Totaux d’une liste qu’on vient d’ouvrir", budget: Self.board, samples: totals))
  }

  /// The lists that the company has, those of one record left out.
  private func openLists() throws -> [ListScreen] {
    let offered = try session.read { reading in
      try Program.catalogue.lists.filter { try $0.listing.refusal(in: reading) == nil }
    }
    return try offered.filter { list in
      var app = try app()
      do { try app.open(.list(list.id)) } catch let refusal as CommonRefusal
        where refusal.code == "missing-key"
      {
        return false
      }
      return true
    }
  }

  private static let firstPages: [ListID: String] = [
    .invoices: invoicePage(""),
    .clients: """
    SELECT p.code, p.name, p.siren, p.city, p.phone, coalesce(sum(m.amount), 0) FROM (
      SELECT * FROM party ORDER BY sort_name, id LIMIT \(page)) AS p
    LEFT JOIN party_period AS m ON m.party_id = p.id AND m.period = '' GROUP BY p.id ORDER BY p.sort_name, p.id
    """,
    .contacts: "SELECT * FROM contact ORDER BY sort_name, id LIMIT \(page)",
    .quotes:
      "SELECT number, day, sort_client, net, gross, status FROM quote ORDER BY day DESC, id DESC LIMIT \(page)",
    .receipts: """
    SELECT r.day, p.code, p.name, r.method, r.reference, r.amount FROM receipt AS r
    JOIN party AS p ON p.id = r.party_id ORDER BY r.day DESC, r.id DESC LIMIT \(page)
    """,
    .unpaid: """
    SELECT b.number, b.day, b.due, p.code, p.name, b.to_pay, b.remaining FROM document_balance AS b
    JOIN party AS p ON p.id = b.party_id WHERE b.settled_on IS NULL ORDER BY b.due, b.document_id LIMIT \(page)
    """,
    .journalOfActions:
      "SELECT at, actor, action, kind, label, fields FROM change ORDER BY id DESC LIMIT \(page)",
  ]

  private static func invoicePage(_ condition: String) -> String {
    """
    SELECT i.number, i.day, i.due, p.code, p.name, i.net, i.tax, i.gross, b.remaining, i.subject, i.id
    FROM invoice AS i JOIN party AS p ON p.id = i.party_id
    LEFT JOIN document_balance AS b ON b.document_id = i.id
    WHERE i.kind IN ('invoice', 'deposit') \(condition) ORDER BY i.day DESC, i.id DESC LIMIT \(page)
    """
  }

  // MARK: Moving in the list of invoices

  mutating func measureMoves() throws {
    var app = try app()
    try app.open(.list(.invoices))
    _ = app.draw()
    let bare = barePages(runs(200))
    add(
      Measure(
        name: "Factures : page suivante", budget: Self.key,
        samples: (0..<runs(200)).map { _ in frame(of: .pageDown, in: &app) }, bare: bare))
    add(
      Measure(
        name: "Factures : ligne suivante", budget: Self.key,
        samples: (0..<runs(200)).map { _ in frame(of: .down, in: &app) }))
    add(
      Measure(
        name: "Factures : dernière, première", budget: Self.key,
        samples: (0..<runs(200)).map { frame(of: $0.isMultiple(of: 2) ? .end : .home, in: &app) }))
    add(
      Measure(
        name: "Factures : changer de tri", budget: Self.screen,
        samples: (0..<runs(200)).map { number in
          // There and back again: the last column has none after it.
          frame(of: .character(number % 10 < 5 ? ">" : "<"), in: &app)
        }))
    // A sort is remembered: those that follow are of the list as it comes.
    self.bare.rows("DELETE FROM preference WHERE key LIKE 'tri.%'")
  }

  private func barePages(_ count: Int) -> [Duration] {
    var last: [String]?
    return (0..<count).map { _ in
      let beyond = last.map { "AND (i.day, i.id) < ('\($0[1])', \($0[10]))" } ?? ""
      return .measure { last = bare.rows(Self.invoicePage(beyond))?.last }
    }
  }

  // MARK: Filters

  /// Words typed letter by letter: names, a number, two words, one that finds nothing.
  private static let words = ["perrin", "rivoire", "boulangerie", "fa 2026", "traore lyon", "zzz"]

  mutating func measureFilters() throws {
    var letters: [Duration] = []
    var totals: [Duration] = []
    for word in (0..<runs(5)).flatMap({ _ in Self.words }) {
      var app = try app()
      try app.open(.list(.invoices))
      _ = app.draw()
      app.feed(.character("/"))
      for letter in word {
        letters.append(frame(of: .character(letter), in: &app))
        totals.append(.measure { _ = app.idle() })
      }
    }
    let prefixes = Self.words.flatMap { word in word.indices.map { String(word[...$0]) } }.map(Self.match)
    add(
      Measure(
        name: "Factures : filtrer, chaque lettre", budget: Self.key, samples: letters,
        bare: bareTimes(prefixes.count) { [Self.invoicePage("AND i.id IN (\(Self.found(prefixes[$0])))")] }))
    add(
      Measure(
        name: "Factures : total du filtre", budget: Self.board, samples: totals,
        bare: bareTimes(prefixes.count) {
          [
            "SELECT count(*), sum(net), sum(tax), sum(gross) FROM invoice WHERE id IN (\(Self.found(prefixes[$0])))"
          ]
        }))
  }

  private static func match(_ typed: String) -> String {
    typed.split(separator: " ").map { "\"\($0)\"*" }.joined(separator: " ")
  }

  private static func found(_ match: String) -> String {
    "SELECT rowid FROM document_search WHERE document_search MATCH '\(match)'"
  }

  mutating func measureSearch() throws {
    var samples: [Duration] = []
    for word in (0..<runs(4)).flatMap({ _ in Self.words + ["1254,00", "912405875"] }) {
      var app = try app()
      app.feed(.character(":"))
      for letter in word { samples.append(frame(of: .character(letter), in: &app)) }
    }
    add(Measure(name: "Recherche globale, chaque lettre", budget: Self.key, samples: samples))
  }

  // MARK: Boards and entry

  mutating func measureBoards() throws {
    let clients = (0..<runs(5)).flatMap { _ in someParties(40) }
    var app = try app()
    let cards = try clients.map { party in
      try Duration.measure {
        try app.open(.board(.client, record: party))
        _ = app.draw()
      }
    }
    let bareCards = bareTimes(clients.count) { Self.bareCard(of: clients[$0]) }
    add(Measure(name: "Fiche client 360°", budget: Self.screen, samples: cards, bare: bareCards))
    try measureBiggestClient()
    let boards = (0..<runs(Self.repeats)).map { _ in frame(of: .character("0"), in: &app) }
    add(
      Measure(
        name: "Tableau de bord", budget: Self.dashboard, samples: boards,
        bare: bareTimes(runs(Self.repeats)) { _ in Self.bareDashboard(until: session.today) }))
    add(
      Measure(
        name: "Tableau de bord à une date passée", budget: Self.dashboard, samples: pastBoards(in: &app)))
  }

  /// The card of whoever has the most documents.
  private mutating func measureBiggestClient() throws {
    let row = bare.rows("SELECT party_id FROM invoice GROUP BY party_id ORDER BY count(*) DESC LIMIT 1")?
      .first
    guard let party = row?.first.flatMap({ Int64($0) }) else { return }
    var app = try app()
    let samples = try (0..<runs(Self.repeats)).map { _ in
      try Duration.measure {
        try app.open(.board(.client, record: party))
        _ = app.draw()
      }
    }
    add(Measure(name: "Fiche du client qui a le plus de pièces", budget: Self.screen, samples: samples))
  }

  private func pastBoards(in app: inout App) -> [Duration] {
    (1...runs(Self.repeats)).map { months in
      app.feed(.character("@"))
      app.feed(session.today.adding(months: -(months % 12)).french.map { Key.character($0) })
      return frame(of: .enter, in: &app)
    }
  }

  func someParties(_ count: Int) -> [Int64] {
    let rows = bare.rows(
      "SELECT DISTINCT party_id FROM (SELECT party_id FROM invoice ORDER BY id DESC LIMIT 400)")
    return (rows ?? []).prefix(count).compactMap { $0.first.flatMap { Int64($0) } }
  }

  private static func bareCard(of party: Int64) -> [String] {
    [
      "SELECT * FROM party WHERE id = \(party)", "SELECT * FROM contact WHERE party_id = \(party)",
      "SELECT * FROM invoice WHERE party_id = \(party) ORDER BY day DESC, id DESC LIMIT 20",
      "SELECT due, remaining FROM open_item WHERE party_id = \(party) AND settled_on IS NULL",
      "SELECT * FROM receipt WHERE party_id = \(party) ORDER BY day DESC, id DESC LIMIT 20",
    ]
  }

  private static func bareDashboard(until day: Day) -> [String] {
    let start = day.adding(months: -11).startOfMonth.iso
    return [
      "SELECT count(*) FROM party_status WHERE client_since IS NOT NULL",
      "SELECT substr(day, 1, 7), sum(net), sum(gross) FROM invoice WHERE day >= '\(start)' GROUP BY 1",
      "SELECT substr(day, 1, 7), sum(amount) FROM cash_move WHERE day >= '\(start)' GROUP BY 1",
      "SELECT party_id, due, sum(remaining) FROM open_item WHERE settled_on IS NULL GROUP BY 1, 2",
    ]
  }

  mutating func measurePicker() throws {
    var samples: [Duration] = []
    for word in (0..<runs(8)).flatMap({ _ in ["perrin", "garage", "c00", "hotel lyon"] }) {
      var app = try app()
      try app.open(.document(.invoice))
      _ = app.draw()
      for letter in word { samples.append(frame(of: .character(letter), in: &app)) }
    }
    add(Measure(name: "Saisie : compléter le client, chaque lettre", budget: Self.key, samples: samples))
  }
}

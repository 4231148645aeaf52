import Assets
import AssetsFacts
import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import PurchasingFacts
import Store
import Treasury

extension Screens {
  /// All there is to know of an asset, on one screen.
  package static let assetBoard = BoardScreen(
    id: .asset, title: "Actif", permission: .readAssets, of: .asset,
    actions: onDocument(assetActions),
    load: { reading, record, day in
      let asset = try asset(record, in: reading)
      let view = AssetView(asset: asset, day: day, depreciations: try asset.depreciations(in: reading))
      return Board(title: "\(asset.label) (\(asset.code))", blocks: try blocks(of: view, in: reading))
    })

  private static func blocks(of view: AssetView, in reading: Reading) throws -> [Block] {
    let assignments = try Assignment.all(of: view.asset.id, in: reading)
    let identity = try holderFacts(assignments, on: view.day, in: reading) + identity(of: view)
    return [
      Block("Actif", .facts(identity)),
      Block("Valeur au \(view.valueDay.french)", .bars(bars(of: view))),
    ] + departure(of: view) + (try plan(of: view, in: reading)) + [
      try history(assignments, on: view.day, in: reading), try reminders(of: view, in: reading),
    ]
  }

  // MARK: What it is

  private static func identity(of view: AssetView) -> [Fact] {
    let asset = view.asset
    let edit = Route.form(.asset, record: asset.id.rawValue)
    let depreciation = asset.method == .none ? "" : ", amorti au \(asset.depreciationAccount)"
    let method =
      asset.method == .none ? "aucun" : "\(asset.method.label), \(counted(asset.years, "an", "ans"))"
    let facts: [(String, String)] = [
      ("Type", asset.kind.label), ("Plaque", asset.sheet.plate), ("N° de série", asset.sheet.serial),
      ("État", view.status.label), ("Acquis le", asset.day.french),
      ("En service le", asset.serviceDay == asset.day ? "" : asset.serviceDay.french),
      ("Amortissement", method), ("Compte", asset.account + depreciation),
      ("Note", asset.sheet.note),
    ]
    return facts.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1, route: edit) } + origin(of: asset)
  }

  private static func origin(of asset: Asset) -> [Fact] {
    switch asset.origin {
    case .paid(let method, _, let tax):
      [Fact("Origine", "payé, \(method.label.lowercased())")]
        + (tax == .zero ? [] : [Fact("TVA déduite", tax.frenchEuros)])
    case .purchase(let document, let number):
      [Fact("Origine", "facture \(number)", route: .document(.purchase, id: document))]
    case .takenOver(let depreciated):
      [Fact("Origine", "repris à l’ouverture")]
        + (asset.method == .none ? [] : [Fact("Amorti avant", depreciated.frenchEuros)])
    }
  }

  private static func holderFacts(
    _ assignments: [Assignment], on day: Day, in reading: Reading
  ) throws -> [Fact] {
    guard let running = assignments.first(where: { $0.status(on: day) == .underWay }) else { return [] }
    let who = try holder(of: running, in: reading)
    return [Fact("Affecté à", who, route: card(of: running, in: reading))]
  }

  private static func card(of assignment: Assignment, in reading: Reading) -> Route? {
    reading.viewer.may(.readEmployees) ? .board(.employee, record: assignment.employee) : nil
  }

  // MARK: What it is worth

  private static func bars(of view: AssetView) -> [BoardBar] {
    let plan = Route.list(.depreciations, parameter: view.asset.code)
    let amounts = [
      ("Valeur d’entrée", view.asset.value), ("Amorti", view.accumulated), ("Valeur nette", view.netValue),
    ]
    return amounts.map { BoardBar($0.0, $0.1, route: plan) }
  }

  /// How it left, what for and with what result.
  private static func departure(of view: AssetView) -> [Block] {
    guard let disposal = view.disposal else { return [] }
    let result = disposal.price - view.netValue
    let isSold = disposal.outcome == .sold
    var facts = [Fact(isSold ? "Cédé le" : "Au rebut le", disposal.day.french)]
    if !disposal.reason.isEmpty { facts.append(Fact("Raison", disposal.reason)) }
    if isSold { facts.append(Fact("Prix HT", disposal.price.frenchEuros)) }
    if disposal.tax != .zero { facts.append(Fact("TVA", disposal.tax.frenchEuros)) }
    facts.append(
      result.isNegative
        ? Fact("Moins-value", (-result).frenchEuros) : Fact("Plus-value", result.frenchEuros))
    if let fact = collection(of: disposal, view) { facts.append(fact) }
    return [Block("Sortie", .facts(facts), span: 2)]
  }

  private static func collection(of disposal: Disposal, _ view: AssetView) -> Fact? {
    guard disposal.gross > .zero else { return nil }
    guard let collected = disposal.collected, collected.day <= view.day else {
      return Fact(
        "À encaisser", disposal.gross.frenchEuros,
        route: .form(.disposalCollection, record: view.asset.id.rawValue))
    }
    return Fact("Encaissé le", "\(collected.day.french), \(collected.method.label.lowercased())")
  }

  // MARK: Its plan

  private static func plan(of view: AssetView, in reading: Reading) throws -> [Block] {
    let lines = try view.asset.plan(asOf: view.day, in: reading).lines
    guard !lines.isEmpty else { return [] }
    let shown = view.window(of: lines)
    let rows = lines[shown].map { line in
      BoardRow(
        [
          .text(name(of: line)), .amount(line.annuity), .amount(line.accumulated), .amount(line.net),
          .amount(view.posted(in: line)), .status(view.state(of: line).word),
        ], route: .list(.depreciations, parameter: view.asset.code))
    }
    let part = shown.count < lines.count ? ", \(shown.count) exercices sur \(lines.count)" : ""
    return [
      Block(
        "Plan d’amortissement\(part)",
        .table(
          headings: ["Exercice", "Annuité", "Cumul", "Valeur nette", "Écrit", "État"], rows: Array(rows)),
        span: 2)
    ]
  }

  // MARK: Who uses it, what must be done

  private static func history(
    _ assignments: [Assignment], on day: Day, in reading: Reading
  ) throws -> Block {
    let kept = assignments.filter { ($0.to ?? .last) >= $0.from }
    let rows = try kept.reversed().prefix(10).map { assignment in
      BoardRow(
        [
          .text(try holder(of: assignment, in: reading)), .text(assignment.from.french),
          .text(assignment.to?.french ?? ""), .status(assignment.status(on: day).word),
        ], route: card(of: assignment, in: reading))
    }
    return Block(
      "Affectations", .table(headings: ["Employé", "Du", "Au", "État"], rows: Array(rows)),
      span: 2, empty: "jamais affecté : a l’affecte")
  }

  private static func reminders(of view: AssetView, in reading: Reading) throws -> Block {
    let rows = try AssetReminder.open(of: view.asset.id, asOf: view.day, in: reading).prefix(10).map {
      reminder in
      BoardRow(
        [
          .text(reminder.kind.label), .text(reminder.due.french),
          .text(reminder.everyMonths.map { "\($0) mois" } ?? "une fois"),
          .status((reminder.isLate(on: view.day) ? ReminderState.late : .toDo).word),
        ], route: .form(.assetReminderDone, record: reminder.id.rawValue))
    }
    return Block(
      "Rappels", .table(headings: ["À faire", "Échéance", "Tous les", "État"], rows: Array(rows)),
      span: 2, empty: "aucun : i en prévoit un")
  }
}

/// An asset as of a day: what was booked of it by then, and whether it had left.
private struct AssetView {
  let asset: Asset
  let day: Day
  /// What was booked of its depreciation, whenever.
  let depreciations: [PostedDepreciation]

  /// How it left, when it had.
  var disposal: Disposal? { asset.disposal.flatMap { $0.day <= day ? $0 : nil } }
  var status: Asset.Status { disposal == nil ? .inService : asset.status }
  var accumulated: Money { disposal?.accumulated ?? asset.origin.depreciated + posted.map(\.amount).sum() }
  /// What was left of it, on the day it left when it had.
  var netValue: Money { asset.value - accumulated }
  /// What was booked of its depreciation by that day; all of it once it had left, part of which was taken back.
  private var posted: [PostedDepreciation] {
    disposal == nil ? depreciations.filter { $0.to <= day } : depreciations
  }
  var valueDay: Day { disposal?.day ?? day }

  func posted(in line: DepreciationPlan.Line) -> Money {
    let takenBack = disposal.map { line.contains($0.day) ? $0.takenBack : .zero } ?? .zero
    return posted.filter { line.contains($0.to) }.map(\.amount).sum() - takenBack
  }

  /// Whether a year's annuity is booked, or when it will be.
  func state(of line: DepreciationPlan.Line) -> AnnuityState {
    if line.end < asset.keptFrom { return .takenOver }
    if line.start > valueDay { return .toCome }
    if accumulated >= line.accumulated { return .booked }
    return line.contains(valueDay) ? .underWay : .toBook
  }

  /// The years to show, at most ten, that of the day among them.
  func window(of lines: [DepreciationPlan.Line]) -> Range<Int> {
    let room = 10
    guard lines.count > room else { return 0..<lines.count }
    let current = lines.lastIndex { $0.start <= valueDay } ?? 0
    let first = min(max(0, current - 2), lines.count - room)
    return first..<first + room
  }
}

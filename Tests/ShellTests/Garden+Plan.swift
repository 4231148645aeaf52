import Desk
import Foundation
import GRDB
import Kernel
import Store
import TestSupport

/// A document that counts rows of seeds: the columns are called as no sale calls them.
extension Garden {
  static let roles = DocumentRoles(
    picking: "seed", telling: "words", counting: "rows", valuing: "worth", day: "when", amountTitle: "Coût")

  static let plan = DocumentScreen(
    kind: .plan, words: DocumentScreen.Words(new: "Nouveau plan", issue: "Afficher"),
    actions: [
      Action(
        "plan.afficher", "Afficher le plan", key: "F9", permission: .garden, on: .row,
        step: .confirm(
          { _, _ in Question("Afficher ce plan ?") },
          { session, rows in
            try session.perform(ShowPlan(plan: rows.record))
            return Outcome("Plan affiché.")
          }))
    ],
    header: [
      FormField("gardener", "Jardinier", .text(max: 20), required: true),
      FormField("when", "Date", .day, onPath: false), FormField("again", "Revoir", .day, onPath: false),
    ],
    roles: roles,
    columns: { _ in
      [
        FormField("seed", "Graine", .picker(seeds)), FormField("words", "Texte", .text(max: 40)),
        FormField("rows", "Rangs", .quantity), FormField("worth", "Prix", .price),
      ]
    },
    lines: LineRules(
      filled: { _, before, after in filled(before, after) }, skipped: { _ in ["words"] },
      listedValue: { _, _, _ in "10" },
      note: { _, form, row in "Graine \(form.lines[row].cells["seed"] ?? "") : en sachet" }),
    derived: ["again": ["when"]],
    load: { reading, id, preset in try load(id, preset, in: reading) },
    partyNotes: { _, gardener in ["\(gardener) a la main verte"] },
    completion: { _, _ in [:] }, last: { _, _ in nil }, totals: { _, form in totals(of: form) },
    save: { session, form, place in
      let content =
        [form.header.named]
        + form.lines.map { $0.cells.named.merging(["kind": $0.kind.rawValue]) { $1 } }
      let text = String(decoding: try JSONEncoder().encode(content), as: UTF8.self)
      let id = try session.perform(SavePlan(plan: place?.id, content: text))
      return DraftPlace(id: id, version: 1)
    })

  private static let seeds = Picker(
    counts: true,
    matches: { _, text in
      ["TOM", "POI"].filter { text.isEmpty || $0.hasPrefix(text.uppercased()) }.map { Choice($0, $0) }
    },
    title: { _, code in code })

  private static func filled(_ before: DocumentForm, _ after: DocumentForm) -> DocumentForm {
    var form = after
    for row in form.lines.indices where form.lines[row].cells["seed"] == "TOM" {
      form.lines[row].cells["words"] = form.lines[row].cells["words"] ?? "Tomates"
    }
    return form
  }

  private static func load(
    _ id: Int64, _ preset: FormValues, in reading: Reading
  ) throws -> DocumentForm {
    guard let row = try Row.fetchOne(reading.db, sql: "SELECT * FROM plan WHERE id = ?", arguments: [id])
    else {
      return DocumentForm(
        title: "Nouveau plan", header: ["when": "2026-05-01"].merging(preset) { $1 }, lines: [])
    }
    let text: String = row["content"]
    let content = try JSONDecoder().decode([[String: String]].self, from: Data(text.utf8))
    let isShown: Bool = row["shown"]
    return DocumentForm(
      place: DraftPlace(id: id, version: 1), title: "Plan \(id)", status: isShown ? "AFFICHÉ" : "BROUILLON",
      isDraft: !isShown, lockedReason: isShown ? "Un plan affiché ne change plus." : "",
      header: FormValues(named: content.first ?? [:]),
      lines: content.dropFirst().map { cells in
        DocumentFormLine(
          kind: DocumentFormLine.Kind(rawValue: cells["kind"] ?? "") ?? .item,
          cells: FormValues(named: cells.filter { $0.key != "kind" }))
      })
  }

  /// The worth of each line, once for a line that tells no rows.
  private static func totals(of form: DocumentForm) -> DocumentSums {
    let typed = form.lines.filter { !$0.isEmpty(by: roles) }.map { line in
      let rows = Int64(line.cells["rows"] ?? "") ?? 1
      return Money(cents: (Money(decimal: line.cells["worth"] ?? "")?.cents ?? 0) * rows)
    }
    let gross = typed.reduce(Money.zero, +)
    return DocumentSums(lines: form.amounts(typed, by: roles), foot: [("En tout", gross)], gross: gross)
  }
}

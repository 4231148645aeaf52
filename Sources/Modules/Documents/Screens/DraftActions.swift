import Desk
import Kernel
import Store

extension Action {
  /// Deletes drafts, after one question: the action of that name on every screen of documents.
  ///
  /// - Parameter kind: what one of them is called after « ce brouillon »; empty where nothing else is there.
  package static func deletingDrafts<Tag>(
    _ id: String, of kind: String = "", permission: Permission, on target: Target = .rows,
    refusal: @escaping @Sendable (Reading, Selection) throws -> (any Refusal)?,
    delete: @escaping @Sendable (Session, ID<Tag>) throws -> Void
  ) -> Action {
    Action(
      id, "Supprimer le brouillon", key: "s", permission: permission, on: target,
      step: .confirm(
        { _, rows in
          let one = "ce brouillon" + (kind.isEmpty ? "" : " \(kind)")
          return Question(
            "Supprimer \(rows.count == 1 ? one : "\(rows.count) brouillons") ?", isDangerous: true)
        },
        { session, rows in
          for draft in rows.all(Tag.self) { try delete(session, draft) }
          return Outcome(rows.count == 1 ? "Brouillon supprimé." : "\(rows.count) brouillons supprimés.")
        }),
      refusal: refusal)
  }
}

extension Screens {
  /// Issues several drafts one after the other, and stops at the first that is refused.
  ///
  /// - Parameters:
  ///   - drafts: in the order of their dates, since a series never goes back.
  ///   - noun: what several are called: « factures ».
  ///   - named: what tells a draft that is refused: its party and its amount.
  ///   - issue: numbers one and answers its number.
  package static func issue<Draft>(
    _ drafts: [Draft], noun: String, named: (Draft) -> String, by issue: (Draft) throws -> String
  ) throws -> Outcome {
    var numbers: [String] = []
    for draft in drafts {
      do {
        numbers.append(try issue(draft))
      } catch let refusal as any Refusal {
        return Outcome(
          "\(numbers.count) validées ; arrêt au brouillon \(named(draft)) : \(refusal.message)")
      }
    }
    return Outcome("\(numbers.count) \(noun) validées, de \(numbers[0]) à \(numbers[numbers.count - 1]).")
  }
}

/// Every screen of the program, declared by each module in an extension of this: what it shows, what can be done there,
/// where its keys lead.
package enum Screens {}

extension Screens {
  /// The actions of a list as they are on one of its documents, where no letter moves a cursor.
  package static func onDocument(_ actions: [Action]) -> [Action] {
    actions.map { $0.key == "J" ? $0.bound(to: "j") : $0 }
  }
}

import Kernel
import Plan
import Store

/// A change of the active modules: the log says it, the journal shows it.
struct ModuleSwitch {
  let before: Set<String>
  let after: Set<String>
  let plan: Int

  func apply(in tx: borrowing Transaction) throws {
    try Modules.activate(after, plan: plan, in: tx)
    let subject = Subject(kind: .company, record: 1, label: "Plan \(plan)")
    try tx.record(
      Change(
        "modification", of: subject,
        fields: Change.fields(from: [("Modules", titles(before))], to: [("Modules", titles(after))])))
  }

  private func titles(_ modules: Set<String>) -> String {
    ModuleID.optional.filter { modules.contains($0.rawValue) }.map(\.title).joined(separator: ", ")
  }
}

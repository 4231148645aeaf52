import Desk
import Kernel
import Parties
import Store
import Synchronization
import TestSupport
import Testing

/// An action for ever, its refusal and its question from one loading.
@Suite struct ActionTests {
  private struct Draft {
    let id: Int64
    var version = 1
    var number = ""
  }

  private struct Numbered: Refusal {
    let code = "numbered"
    let message = "Déjà numérotée."
    let remedy = "Créez-en une autre."
  }

  /// Drafts loaded, questions worded.
  private final class Count: Sendable {
    let loads = Mutex(0)
    let questions = Mutex(0)
    var seen: [Int] { [loads.withLock { $0 }, questions.withLock { $0 }] }
  }

  private func action(_ count: Count, finding draft: Draft) -> Action {
    Action(
      "piece.valider", "Valider", key: "F9", permission: .readParties, on: .rows,
      find: { (_: Reading, id: ID<Draft>) in
        count.loads.withLock { $0 += 1 }
        return Draft(id: id.rawValue, version: draft.version, number: draft.number)
      },
      draft: { $0.number.isEmpty ? DraftPlace(id: $0.id, version: $0.version) : nil },
      refusal: { draft, _ in draft.number.isEmpty ? nil : Numbered() },
      question: { drafts, _ in
        count.questions.withLock { $0 += 1 }
        return Question("Valider \(drafts.count) ?")
      },
      perform: { _, _ in Outcome("Validée.") })
  }

  @Test func `each record is loaded once to be asked about`() throws {
    let (office, count) = (try TestCompany(), Count())
    let asked = try office.read {
      try action(count, finding: Draft(id: 0)).question(on: Selection([4, 7]), in: $0)
    }
    #expect(asked?.text == "Valider 2 ?")
    #expect(count.seen == [2, 1])
  }

  @Test func `what is refused is loaded once, and not asked about`() throws {
    let (office, count) = (try TestCompany(), Count())
    let action = action(count, finding: Draft(id: 0, number: "FA-1"))
    #expect(throws: Numbered.self) { try office.read { try action.question(on: Selection([4]), in: $0) } }
    #expect(count.seen == [1, 0])
    #expect(try office.read { try action.refusal(on: Selection([4]), in: $0) }?.code == "numbered")
  }

  @Test(arguments: [
    Draft(id: 4, version: 2), Draft(id: 4, number: "FA-1"),
  ])
  private func `a draft that is not what its screen shows is neither asked about nor refused`(
    draft: Draft
  ) throws {
    let (office, count) = (try TestCompany(), Count())
    let (action, seen) = (action(count, finding: draft), DraftPlace(id: 4, version: 1))
    #expect(throws: ShellRefusal.touchedMeanwhile) {
      try office.read { try action.question(on: Selection([4]), seen: seen, in: $0) }
    }
    #expect(count.seen == [1, 0])
  }

  @Test func `nothing selected, nothing loaded`() throws {
    let (office, count) = (try TestCompany(), Count())
    let action = action(count, finding: Draft(id: 0))
    #expect(throws: ShellRefusal.nothingSelected) {
      try office.read { try action.question(on: Selection([]), in: $0) }
    }
    #expect(count.seen == [0, 0])
  }
}

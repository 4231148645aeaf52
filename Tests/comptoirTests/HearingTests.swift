import Kernel
import Program
import Store
import Testing

/// Who hears of what: nothing that bears on money, goods or debts goes by unheard.
@Suite struct HearingTests {
  private var listeners: [any Listener] { Program.composition.listeners }
  private var facts: [any Event.Type] { Program.composition.modules.flatMap(\.facts) }

  @Test func `every listener hears something, each fact in one row alone`() {
    for listener in listeners {
      #expect(!listener.hears.facts.isEmpty, "\(listener.name)")
      #expect(listener.hears.isUnambiguous, "\(listener.name)")
    }
  }

  @Test(
    arguments: [
      (Bearing.debt, "open-items"), (.cash, "cash-journal"), (.stock, "stock"), (.books, "accounting"),
    ])
  func `what a fact bears on is heard by whoever keeps that`(bearing: Bearing, keeper: String) {
    #expect(listeners.filter { $0.answersFor == bearing }.map(\.name) == [keeper])
    for listener in listeners where listener.answersFor == bearing {
      for fact in facts where fact.bearing.contains(bearing) {
        #expect(listener.hears.facts.contains(fact.name), "\(listener.name) does not hear \(fact.name)")
      }
    }
  }

  @Test func `whoever hears a fact hears one that some module says`() {
    let known = Set(facts.map { $0.name })
    for listener in listeners {
      #expect(listener.hears.facts.subtracting(known).isEmpty, "\(listener.name)")
    }
  }
}

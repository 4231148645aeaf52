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

  @Test func `the facts that bear on nothing are those of records and of the program itself`() {
    let silent = facts.filter { $0.bearing.isEmpty }.map { $0.name }.sorted()
    #expect(
      silent == [
        "accounting.account-mapped.v1", "accounting.account-saved.v1", "accounting.period-locked.v1",
        "admin.role-changed.v1", "admin.user-changed.v1", "admin.user-created.v1", "assets.asset-assigned.v1",
        "assets.asset-returned.v1", "attachments.file-attached.v1", "attachments.file-detached.v1",
        "catalog.client-price-set.v1", "catalog.family-saved.v1", "catalog.product-created.v1",
        "catalog.product-updated.v1", "company.updated.v1", "hr.employee-changed.v1", "hr.employee-hired.v1",
        "hr.expense-refused.v1", "hr.rate-set.v1", "hr.salary-agreed.v1", "inventory.count-started.v1",
        "parties.contact-added.v1", "parties.contact-erased.v1", "parties.party-created.v1",
        "parties.party-merged.v1", "parties.party-updated.v1", "purchasing.order-moved.v1",
        "receivables.dispute-opened.v1", "receivables.dispute-resolved.v1", "sales.quote-moved.v1",
        "store.consumer-deferred.v1", "store.consumer-resumed.v1", "store.modules-switched.v1",
      ])
  }
}

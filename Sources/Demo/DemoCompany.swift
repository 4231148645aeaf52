import Company
import Kernel
import Program
import Store

/// « Confluence Climat », the company to try the program on: a small firm of Lyon and two years of its trade.
package enum DemoCompany {
  /// The seed of the shipped story.
  static let seed: UInt64 = 20_241_122
  /// The working day it is opened on.
  package static let today = DemoCalendar.last

  /// Makes the company in a new file, `login` being its administrator.
  ///
  /// The same seed and days give the same log, to the byte.
  /// - Parameters:
  ///   - start: a later day for a shorter story.
  ///   - progress: told the share of the story that is written, from 0 to 1, once a week of it.
  package static func build(
    at path: String, login: String, seed: UInt64 = seed, from start: Day = DemoCalendar.first,
    progress: (Double) -> Void = { _ in }
  ) throws -> Store {
    let store = try Store.create(path, composition: Program.composition, fixedClock: true)
    try store.welcomeFirstUser(login: login, name: login, on: start)
    var story = DemoStory(opener: login, seed: seed, from: start, to: today, files: DemoFiles(beside: path))
    try found(store, login: login, on: start)
    story.planStart()
    story.planContracts()
    story.planTrade()
    story.planStaff()
    story.planPark()
    story.planBooks()
    story.planLastDays()
    try story.live(in: store, progress)
    try store.checkpoint()
    return store
  }

  private static func found(_ store: Store, login: String, on day: Day) throws {
    try store.batch(as: login, on: day) { batch in
      try batch.perform(identity)
      try batch.perform(SetPlan(plan: 3))
      let people = [
        CreateUser(login: "marie", name: "Marie Delaunay", roles: ["commercial"]),
        CreateUser(login: "paul", name: "Paul Arnaud", roles: ["comptable", "validation"]),
        CreateUser(login: "nadia", name: "Nadia Benali", roles: ["recouvrement"]),
        CreateUser(login: "claire", name: "Claire Vasseur", roles: ["rh"]),
      ]
      for person in people where person.login != login { try batch.perform(person) }
    }
    try store.catchUp(as: login, on: day)
    try store.batch(as: login, on: day) { try DemoProducts.enter(in: $0) }
  }

  private static var identity: UpdateCompany {
    var company = UpdateCompany()
    company.given[.name] = "Confluence Climat"
    company.given[.legalForm] = "SAS"
    company.given[.siren] = "912 405 875"
    company.given[.siret] = "912 405 875 00010"
    company.given[.capital] = "40 000 €"
    company.given[.rcs] = "RCS Lyon 912 405 875"
    company.given[.naf] = "4322B"
    company.given[.street] = "27 rue Croix-Barret"
    company.given[.postcode] = "69007"
    company.given[.city] = "Lyon"
    company.given[.phone] = "04 65 71 40 20"
    company.given[.email] = "contact@confluence-climat.example"
    company.given[.site] = "www.confluence-climat.example"
    company.given[.iban] = "FR76 1027 8072 0000 0204 1180 144"
    company.given[.bic] = "CMCIFR2A"
    company.given[.paymentApprovalAbove] = "5000.00"
    company.given[.footer] =
      "Garantie décennale : Mutuelle des artisans du Rhône, contrat 4 118 205, France métropolitaine"
    return company
  }
}

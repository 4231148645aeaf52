import Kernel
import Parties
import PartiesFacts
import Store

extension DemoStory {
  /// The register on the first day, then the clients, prospects, suppliers and partners met on the way.
  mutating func planStart() {
    for (index, name) in DemoNames.clients.enumerated() {
      // Most were clients before the file began; the others come one after the other.
      let late = index % 4 == 3
      let day = late ? today.adding(days: 20 + index * 7) : today
      plan(late ? .marie : .opener, on: day) { try $0.register(name, as: [.client], in: $1) }
    }
    for (index, name) in DemoNames.prospects.enumerated() {
      plan(.marie, on: today.adding(days: 60 + index * 42)) { try $0.register(name, as: [.prospect], in: $1) }
    }
    for name in DemoNames.suppliers {
      plan(.paul, on: today.adding(days: 2)) { try $0.register(supplier: name, in: $1) }
    }
    for name in DemoNames.partners {
      plan(.marie, on: today.adding(days: 9)) { try $0.register(name, as: [.partner], in: $1) }
    }
    for index in 0..<9 { plan(.paul, on: today.adding(days: 1)) { try $0.takeOver(index, in: $1) } }
  }

  /// What the company buys, keeps and pays.
  mutating func planTrade() {
    planCash()
    planStock()
    planOverheads()
    planPurchaseEvents()
    planOrders()
    planShop()
    planAttachments()
  }

  private mutating func register(_ name: DemoName, as roles: [PartyRole], in batch: borrowing Batch) throws {
    let party = details(of: name, roles: roles)
    let made = try batch.perform(party)
    try addContacts(to: made.id.rawValue, of: name, in: batch)
    guard roles.contains(.client) || roles.contains(.prospect) else { return }
    let client = DemoClient(
      id: made.id.rawValue, code: made.code, name: name.name, sector: name.sector, habit: name.habit,
      weight: name.weight, terms: terms(of: name) ?? .days(30), failsOn: failure(of: name))
    clients.append(client)
    if roles.contains(.prospect) { planFirstQuote(to: client) }
  }

  mutating func details(of name: DemoName, roles: [PartyRole]) -> CreateParty {
    var party = CreateParty(name: name.name)
    let identity = FictitiousIdentity(random: &random)
    let town = random.pick(DemoNames.towns)
    let domain = FictitiousIdentity.domain(of: name.name)
    party.roles = roles
    party.given[.legalForm] = name.form
    // Co-owners' unions have no SIRET of their own here.
    if name.form == "SDC" {
      party.given[.siren] = identity.siren
    } else {
      party.given[.siret] = identity.siret
    }
    party.given[.street] = "\(random.number(1...148)) \(random.pick(DemoNames.streets))"
    party.given[.postcode] = town.postcode
    party.given[.city] = town.name
    party.given[.phone] = FictitiousIdentity.phone(random: &random)
    party.given[.email] = "contact@\(domain)"
    party.given[.site] = random.happens(60) ? "www.\(domain)" : nil
    party.given[.sector] = name.sector.label
    party.given[.category] = name.weight > 5 ? "Grand compte" : "Standard"
    party.given[.size] = String(random.number(name.sector.size))
    party.given[.terms] = terms(of: name)?.code
    party.given[.creditLimit] = name.weight > 3 ? Money(cents: Int64(name.weight) * 500_000).decimal : nil
    party.given[.owner] = roles.contains(.supplier) ? nil : random.happens(65) ? "marie" : opener
    party.given[.firstContact] = today.adding(days: -random.number(3...1_400)).iso
    party.given[.notes] = random.happens(15) ? random.pick(Self.remarks) : nil
    return party
  }

  private func terms(of name: DemoName) -> PaymentTerms? {
    name.habit == .counter ? .onReceipt : name.sector.terms
  }

  /// The two that stop paying: one long ago, one in the last months.
  private func failure(of name: DemoName) -> Day? {
    guard name.habit == .failing else { return nil }
    return name.weight > 3 ? DemoCalendar.day(2026, 4, 1) : DemoCalendar.day(2025, 5, 15)
  }

  mutating func addContacts(to party: Int64, of name: DemoName, in batch: borrowing Batch) throws {
    let domain = FictitiousIdentity.domain(of: name.name)
    for _ in 0..<random.pick([1, 1, 1, 2, 2, 3]) {
      let (first, last) = (random.pick(DemoNames.firstNames), random.pick(DemoNames.lastNames))
      var contact = AddContact(party: .id(ID(party)), lastName: last)
      contact.given[.firstName] = first
      contact.given[.function] = random.pick(DemoNames.functions)
      contact.given[.email] = FictitiousIdentity.email(first, last, at: domain)
      contact.given[.phone] = FictitiousIdentity.mobile(random: &random)
      try batch.perform(contact)
    }
  }

  private static let remarks = [
    "Passer par la cour, le quai est à gauche.", "Demander le bon de commande avant toute intervention.",
    "Préfère être appelé avant 9 h.", "Envoyer la facture en double au siège.",
    "Clé du local technique à l'accueil.", "Négocie toujours : prévoir 5 % de marge sur le devis.",
  ]
}

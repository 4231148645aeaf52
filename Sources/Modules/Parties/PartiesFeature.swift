import Desk
import Kernel
import OverviewFacts
import Parties
import PartiesFacts
import Plan
import Store

/// The register of clients and suppliers: their forms and contacts; their cards are the overview's.
package let partiesFeature = Feature(
  module: PartiesModule.module, rights: RightsTitle("Clients", at: 1),
  grants: [
    Grant(.readParties, to: StartingRole.consulting + [.staff]),
    Grant(.writeParties, to: [.sales, .bookkeeping, .collection]),
  ],
  records: [
    Record(
      .party, "tiers", permission: .readParties,
      find: { reading, code in try Party.named(code, in: reading)?.id.rawValue },
      open: { _, id in .board(.client, record: id) }),
    Record(
      .contact, "contact", permission: .readParties, open: { _, id in .form(.contact, record: id) }),
  ],
  lists: Screens.contactLists, forms: [Screens.clientForm, Screens.contactForm, Screens.mergeForm],
  menu: [
    MenuEntry("Contacts", .contacts, in: .crm, at: 3)
  ],
  pickers: [
    .party: Screens.partyPicker(), .client: Screens.partyPicker(.client),
    .supplier: Screens.partyPicker(.supplier),
  ],
  feed: PartiesFeed.legs,
  search: PartiesSearch.legs,
  examples: [
    SearchExample("dup", "le client Dupont", at: 10),
    SearchExample("732829320", "un SIREN, un téléphone", at: 40),
  ],
  shares: [Screens.clientShare], figures: [Screens.listedClients])

import Kernel
import PartiesFacts
import Store

/// The register of parties as a module.
package enum PartiesModule {
  package static let module = Module(
    name: "Parties",
    facts: [PartyCreated.self, PartyUpdated.self, PartyMerged.self, ContactAdded.self, ContactErased.self],
    migrations: PartySchema.migrations,
    listeners: [PartyStatus(), SupplierRole()],
    permissions: [
      PermissionTitle(.readParties, "Voir les tiers"),
      PermissionTitle(.writeParties, "Créer et modifier les tiers"),
      PermissionTitle(.mergeParties, "Fusionner des tiers"),
      PermissionTitle(.eraseContacts, "Effacer les données d’un contact"),
    ],
    audits: PartyAudit.all, codes: PartiesCodes.all,
    useCases: [
      CreateParty.self, UpdateParty.self, ArchiveParty.self, MergeParties.self, AddContact.self,
      UpdateContact.self,
      EraseContact.self,
    ],
    attachables: attachables, seesParty: { reading, party in try Party.isSeen(party, in: reading) },
    refusals: PartyRefusal.samples)

  /// A merged party's files are the kept one's.
  private static let attachables: [Attachable] = [
    Attachable(.client, of: .party, "le client", at: 10, right: .readParties, merging: merging),
    Attachable(.supplier, of: .party, "le fournisseur", at: 20, right: .readParties, merging: merging),
    Attachable(.party, "le tiers", at: 30, right: .readParties, merging: merging),
  ]

  private static let merging = Attachable.Merging(
    kept: { reading, party in try Party.root(of: party, in: reading) },
    members: { reading, party in try Party.members(of: party, in: reading) })
}

extension Permission {
  /// To see the register.
  package static let readParties = Permission(rawValue: "parties.read")
  /// To create and change parties and their contacts.
  package static let writeParties = Permission(rawValue: "parties.write")
  /// To merge a duplicate into the party it is.
  package static let mergeParties = Permission(rawValue: "parties.merge")
  /// To erase a contact's personal data at that person's request.
  package static let eraseContacts = Permission(rawValue: "parties.erase-contact")
}

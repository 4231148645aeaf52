import Attachments
import Desk
import Kernel
import Lists
import Plan
import Store

/// Files kept with records.
///
/// - Parameter others: the modules whose records files are kept with.
package func attachmentsFeature(keptWith others: [Feature]) -> Feature {
  let listing = Listing.attachments(of: Records(others.flatMap(\.records)))
  // Clients and suppliers are parties.
  let kinds = others.compactMap(\.module).flatMap(\.attachables).filter { !$0.isAlias }
  return Feature(
    module: AttachmentsModule.module, rights: RightsTitle("Pièces jointes", at: 8),
    grants: [
      Grant(.readAttachments, to: StartingRole.consulting + [.staff]),
      Grant(.writeAttachments, to: [.sales, .bookkeeping, .staff]),
    ],
    lists: [Screens.fileList(listing)], forms: Screens.attachmentForms(kinds.map(\.name)),
    menu: [MenuEntry("Pièces jointes", listing, in: .tools, at: 3)],
    additions: kinds.map { Addition(to: $0.kind, Screens.attachments($0.kind).needing(.catalog)) })
}

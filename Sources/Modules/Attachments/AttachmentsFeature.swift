import Attachments
import Desk
import Kernel
import Lists
import Plan
import Store

/// Files kept with records.
///
/// - Parameter records: every kind of record of the program, by which a file tells what it is kept with.
package func attachmentsFeature(of records: Records) -> Feature {
  let listing = Listing.attachments(of: records)
  return Feature(
    module: AttachmentsModule.module, rights: RightsTitle("Pièces jointes", at: 8),
    grants: [
      Grant(.readAttachments, to: StartingRole.consulting + [.staff]),
      Grant(.writeAttachments, to: [.sales, .bookkeeping, .staff]),
    ],
    lists: [Screens.fileList(listing)], forms: Screens.attachmentForms,
    menu: [MenuEntry("Pièces jointes", listing, in: .tools, at: 3)],
    additions: AttachableKind.attached.map { kind in
      Addition(to: RecordKind(kind.rawValue), Screens.attachments(kind).needing(.catalog))
    })
}

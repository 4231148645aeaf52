import AttachmentsFacts
import Kernel
import Store

/// Files kept beside the company file, by the digest of their content.
package enum AttachmentsModule {
  package static let module = Module(
    name: "Attachments",
    facts: [FileAttached.self, FileDetached.self], migrations: AttachmentsSchema.migrations,
    listeners: [AttachmentsListener()],
    permissions: [
      PermissionTitle(.readAttachments, "Consulter et exporter les pièces jointes"),
      PermissionTitle(.writeAttachments, "Joindre et retirer des pièces"),
    ],
    codes: AttachmentsCodes.all, useCases: [Attach.self, Detach.self, ExportAttachment.self],
    refusals: AttachmentsRefusal.samples)
}

extension Permission {
  package static let readAttachments = Permission("attachments.read")
  package static let writeAttachments = Permission("attachments.write")
}

import Store

/// Files kept beside the company file, by the digest of their content.
package enum AttachmentsModule {
  package static let module = Module(name: "Attachments")
}

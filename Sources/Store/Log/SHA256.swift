import CCrypto

/// A SHA-256 under way (FIPS 180-4), fed piece by piece; libcrypto computes it.
///
/// Each hash has a context of its own, so that threads share nothing but the algorithm. Libcrypto fails here only
/// without memory or without its own SHA-256: the program stops rather than write a digest nobody computed.
struct SHA256: ~Copyable {
  /// Fetched once and never written to afterwards, which is what makes it safe to share.
  private nonisolated(unsafe) static let algorithm: OpaquePointer = {
    guard let algorithm = cc_sha256() else { preconditionFailure("libcrypto has no SHA-256") }
    return algorithm
  }()

  private let context: OpaquePointer

  init() {
    guard let context = cc_start(Self.algorithm) else { preconditionFailure("no memory for a SHA-256") }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes the next bytes, where they stand.
  mutating func update(_ bytes: some Collection<UInt8>) {
    let whole: Void? = bytes.withContiguousStorageIfAvailable { add(UnsafeRawBufferPointer($0)) }
    if whole == nil { Array(bytes).withUnsafeBytes { add($0) } }
  }

  private func add(_ bytes: UnsafeRawBufferPointer) {
    precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "a SHA-256 took no bytes")
  }

  /// The digest of all that was taken, in 64 small hexadecimal letters.
  consuming func finish() -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      precondition(EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1, "a SHA-256 did not end")
      return String(hexadecimal: digest)
    }
  }

  /// The digest of `bytes`, in 64 small hexadecimal letters.
  static func digest(of bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }
}

extension String {
  /// Two small letters for each byte.
  fileprivate init(hexadecimal bytes: UnsafeMutableBufferPointer<UInt8>) {
    let letters: StaticString = "0123456789abcdef"
    self.init(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (place, byte) in bytes.enumerated() {
        text[place * 2] = letters.utf8Start[Int(byte >> 4)]
        text[place * 2 + 1] = letters.utf8Start[Int(byte & 15)]
      }
      return bytes.count * 2
    }
  }
}

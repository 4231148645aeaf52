import Kernel
import Testing

/// Every refusal of the kernel, from the samples of its types.
private let refusals: [any Refusal] =
  CommonRefusal.samples + IdentifierError.samples + TypedNumberError.samples + TypedDayError.samples
  + TextRefusal.samples + TotalsRefusal.samples

@Suite struct RefusalTests {
  @Test func `every refusal has a code, a sentence and a remedy`() {
    for refusal in refusals {
      #expect(refusal.code.allSatisfy { $0 == "-" || $0.isASCII && $0.isLowercase })
      for sentence in [refusal.message, refusal.remedy] {
        #expect(sentence.first?.isUppercase == true || sentence.first == "«", "\(sentence)")
        #expect(sentence.last == "." || sentence.last == "?", "\(sentence)")
        #expect(!sentence.contains("'"), "\(sentence)")
      }
    }
  }

  @Test func `the common refusals`() {
    #expect(
      CommonRefusal.samples.map(\.code) == [
        "unknown-key", "missing-key", "invalid-value", "not-found", "permission-denied", "stale-version",
      ])
    #expect(CommonRefusal.missingKey("client").field == "client")
    #expect(
      CommonRefusal.notFound(what: "la facture", key: "FA-2026-00043").message
        == "On ne trouve pas la facture « FA-2026-00043 ».")
    #expect(CommonRefusal.permissionDenied("x").field == nil)
  }
}

import Store
import Testing

@testable import HumanResources

@Suite struct ModuleTests {
  @Test func `the module is named`() { #expect(HumanResourcesModule.module.name == "HumanResources") }
}

// What the store takes of OpenSSL's libcrypto: SHA-256, fetched once and fed piece by piece.

#ifndef COMPTOIR_CCRYPTO_H
#define COMPTOIR_CCRYPTO_H

#include <openssl/crypto.h>
#include <openssl/evp.h>

// The algorithm, or NULL where libcrypto has none; threads may share it. Fetched once, because naming it at each hash
// makes OpenSSL 3 look it up again.
//
// The machine's openssl.cnf is not read: it may switch providers off, and a digest does not depend on settings.
// Nothing is torn down at exit either, where a thread may still be hashing.
static inline EVP_MD *cc_sha256(void) {
  OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT, NULL);
  return EVP_MD_fetch(NULL, "SHA256", NULL);
}

// A hash under way, or NULL where there is no memory for one.
static inline EVP_MD_CTX *cc_start(const EVP_MD *algorithm) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  if (context != NULL && EVP_DigestInit_ex2(context, algorithm, NULL) == 1) return context;
  EVP_MD_CTX_free(context);
  return NULL;
}

#endif

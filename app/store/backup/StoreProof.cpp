// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup/StoreProof.h"

#include "app/crypto/Digest.h"
#include "app/store/ArticleRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/store/RecordCoding.h"
#include "app/store/RevisionRepository.h"
#include "app/store/SearchIndex.h"
#include "app/store/Store.h"
#include "app/store/backup/FrozenCheck.h"

#include <algorithm>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

Result<void> expectChain(const QList<SignedDecision> &chain)
{
    QByteArray previous;
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const Decision &decision = chain.at(i).decision;
        if (decision.sequence != i + 1 || decision.previousSha256 != previous)
            return damagedRow(u"decision"_s);
        previous = crypto::sha256(chain.at(i).signature);
    }
    return {};
}

/// A revision's asset that the store does not have would be found missing only when the article is packed.
Result<void> readArticle(Store &store, const ArticleId &id)
{
    if (const auto copy = ArticleRepository(store).workingCopy(id); !copy)
        return copy.error();
    if (const auto revisions = RevisionRepository(store).ofArticle(id); !revisions)
        return revisions.error();
    const auto chain = DecisionRepository(store).ofArticle(id);
    return chain ? expectChain(*chain) : chain.error();
}

} // namespace

Result<StoreProof> proveStore(Store &store, ByteMeter &meter)
{
    for (Connection *file : {&store.content(), &store.assets()}) {
        if (const auto sound = checkPages(*file); !sound)
            return Error{Fault::Tampered, u"store-damaged"_s, Retry::Never, {file->path()}, sound.error().detail};
    }
    const auto articles = store.content().list("SELECT id FROM articles ORDER BY number",
                                               [](const Statement &row) { return row.id<ArticleId>(0); });
    if (!articles)
        return articles.error();
    for (const ArticleId &article : *articles) {
        if (const auto read = readArticle(store, article); !read)
            return read.error();
        if (const auto wanted = meter.advance(0); !wanted)
            return wanted.error();
    }
    if (const auto search = SearchIndex(store).check(); !search)
        return search.error();
    const auto counts = countContent(store.content());
    const auto names = counts ? assetNames(store.assets()) : counts.error();
    if (!names)
        return names.error();
    if (const auto hashed = hashAssets(store.assets(), *names, meter); !hashed)
        return hashed.error();
    return StoreProof{*counts, qint64(names->assets.size()), qint64(names->packages.size())};
}

} // namespace bantin::store

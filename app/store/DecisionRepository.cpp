// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/DecisionRepository.h"

#include "app/base/Clock.h"
#include "app/crypto/Digest.h"
#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

struct Tail {
    qint64 sequence = 0;
    QByteArray signature;
};

Result<void> expectContinues(Connection &content, const Decision &decision)
{
    const auto last = content.first(
        "SELECT sequence, signature FROM decisions WHERE article = ? ORDER BY sequence DESC LIMIT 1",
        [](const Statement &row) { return Tail{row.integer(0), row.blob(1)}; }, decision.article);
    if (!last)
        return last.error();
    const Tail tail = last->value_or(Tail());
    const QByteArray previous = tail.sequence == 0 ? QByteArray() : crypto::sha256(tail.signature);
    if (decision.sequence == tail.sequence + 1 && decision.previousSha256 == previous)
        return {};
    return Error{Fault::Conflict, u"decision-out-of-order"_s, Retry::Never, {decisionName(decision.kind)}, {}};
}

} // namespace

DecisionRepository::DecisionRepository(Store &store)
    : m_store(store)
{
}

Result<void> DecisionRepository::append(const SignedDecision &signedDecision)
{
    const Decision &decision = signedDecision.decision;
    if (toJson(decision) != signedDecision.json)
        return Error{Fault::Internal, u"decision-invalid"_s, Retry::Never, {}, u"record and signed bytes differ"_s};
    Connection &content = m_store.content();
    return atomically(content, [&]() -> Result<void> {
        if (const Result<void> continues = expectContinues(content, decision); !continues)
            return continues;
        return content.run("INSERT INTO decisions (article, sequence, kind, revision, actor, json, signature)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?)",
                           decision.article, decision.sequence, decisionName(decision.kind), decision.revision,
                           decision.actor, signedDecision.json, signedDecision.signature);
    });
}

Result<QList<SignedDecision>> DecisionRepository::ofArticle(const ArticleId &article) const
{
    auto rows = m_store.content().list(
        "SELECT json, signature FROM decisions WHERE article = ? ORDER BY sequence",
        [](const Statement &row) { return SignedDecision{{}, row.blob(0), row.blob(1)}; }, article);
    if (!rows)
        return rows;
    for (SignedDecision &row : *rows) {
        Result<Decision> decision = decisionFromJson(row.json);
        if (!decision)
            return damagedRow(u"decision"_s);
        row.decision = *std::move(decision);
    }
    return rows;
}

Result<QList<DecisionRow>> DecisionRepository::rows() const
{
    return m_store.content().list(
        "SELECT article, sequence, kind, revision, actor, json, signature FROM decisions ORDER BY article, sequence",
        [](const Statement &row) {
            return DecisionRow{row.id<ArticleId>(0), int(row.integer(1)), row.text(2), row.id<RevisionId>(3),
                               row.id<AccountId>(4), row.blob(5),         row.blob(6)};
        });
}

Result<QDateTime> DecisionRepository::latestBy(const AccountId &actor) const
{
    // Timestamps of one form sort as text.
    const auto latest = m_store.content().first(
        "SELECT max(json_extract(CAST(json AS TEXT), '$.\"decided-at\"')) FROM decisions WHERE actor = ?",
        [](const Statement &row) { return row.text(0); }, actor);
    if (!latest)
        return latest.error();
    return fromTimestamp(latest->value_or(QString()));
}

} // namespace bantin::store

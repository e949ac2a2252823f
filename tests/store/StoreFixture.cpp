// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/StoreFixture.h"

#include "app/store/SearchableText.h"

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

StoreFixture::StoreFixture()
{
    auto created = Store::create(workspace, key, clock);
    if (!created)
        qFatal("no store: %ls %ls", qUtf16Printable(created.error().reason), qUtf16Printable(created.error().detail));
    store = *std::move(created);
}

Result<void> StoreFixture::reopen()
{
    store.reset();
    auto opened = Store::open(workspace, key, clock);
    if (!opened)
        return opened.error();
    store = *std::move(opened);
    return {};
}

WorkingCopy StoreFixture::workingCopy(const ArticleId &article, const QString &title, const QString &text,
                                      const Clock &clock)
{
    WorkingCopy copy;
    copy.article = article;
    copy.metadata.title = title;
    copy.metadata.category = u"tin-tuc-su-kien"_s;
    copy.xhtml = "<article xmlns=\"http://www.w3.org/1999/xhtml\"><p>" + text.toUtf8() + "</p></article>\n";
    copy.authors = {AccountId::create()};
    copy.savedAt = clock.nowUtc();
    return copy;
}

WorkspaceHeader StoreFixture::header()
{
    WorkspaceHeader header;
    header.id = WorkspaceId::create();
    header.unit = u"UBND xã Đồng Việt"_s;
    KeySlot slot;
    slot.account = AccountId::create();
    slot.accountName = u"Văn thư"_s;
    slot.kdf = {65536, 3, 2, QByteArray(16, '\x7f')};
    slot.sealed = "sealed"_ba;
    header.keySlots = {slot};
    return header;
}

QString StoreFixture::textOf(const WorkingCopy &copy)
{
    return searchableText(copy.xhtml).body.trimmed();
}

ArticleId StoreFixture::addArticle(const QString &title, const QString &text, const AccountId &author)
{
    Article article;
    article.id = ArticleId::create();
    article.title = title;
    article.category = u"tin-tuc-su-kien"_s;
    article.author = author;
    article.authorName = u"Cộng tác viên thôn 3"_s;
    article.createdAt = clock.nowUtc();
    article.updatedAt = article.createdAt;
    WorkingCopy copy = workingCopy(article.id, title, text);
    copy.authors = {author};
    const Result<void> inserted = ArticleRepository(*store).insert(article, copy);
    return inserted ? article.id : ArticleId();
}

Revision StoreFixture::revision(const ArticleId &article, int number, const QList<AccountId> &authors) const
{
    Revision revision;
    revision.id = RevisionId::create();
    revision.article = article;
    revision.number = number;
    revision.authors = authors;
    revision.metadata.title = u"Đường liên thôn"_s;
    revision.xhtml = "<article xmlns=\"http://www.w3.org/1999/xhtml\"><p>x</p></article>\n";
    revision.manifestSha512 = crypto::sha512(revision.xhtml);
    revision.createdAt = clock.nowUtc();
    return revision;
}

SignedDecision StoreFixture::decision(const Revision &revision, DecisionKind kind, const AccountId &actor,
                                      const QList<SignedDecision> &before)
{
    SignedDecision next;
    Decision &decision = next.decision;
    decision.sequence = int(before.size()) + 1;
    decision.kind = kind;
    decision.article = revision.article;
    decision.revision = revision.id;
    decision.revisionNumber = revision.number;
    decision.manifestSha512 = revision.manifestSha512;
    decision.previousSha256 = before.isEmpty() ? QByteArray() : crypto::sha256(before.last().signature);
    decision.actor = actor;
    decision.actorName = u"Biên tập viên"_s;
    decision.role = Role::Editor;
    decision.certificateSha256 = crypto::sha256("certificate");
    decision.decidedAt = fromTimestamp(u"2026-11-20T07:05:00Z"_s);
    decision.regulation = u"dongviet-2024"_s;
    next.json = toJson(decision);
    next.signature = "signature " + QByteArray::number(before.size());
    return next;
}

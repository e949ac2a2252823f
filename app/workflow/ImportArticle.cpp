// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ImportArticle.h"

#include "app/content/Xhtml.h"
#include "app/store/ArticleRepository.h"
#include "app/store/AssetRepository.h"
#include "app/store/CommentRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/Writable.h"

namespace bantin::workflow {

namespace {

/// A guess that does not fit its field (a whole page taken for a title) is left out, not cut: nothing is invented.
Metadata acceptable(const Metadata &guessed)
{
    Metadata metadata;
    const QStringList fields = fieldsInUse(guessed, {});
    for (const QString &field : fields) {
        Metadata candidate = metadata;
        if (setMetadataField(candidate, field, metadataField(guessed, field)))
            metadata = candidate;
    }
    return metadata;
}

Article newArticle(const Session &session, const Metadata &metadata)
{
    Article article;
    article.id = ArticleId::create();
    article.title = metadata.title;
    article.category = metadata.category;
    article.author = session.account.id;
    article.authorName = session.account.name;
    article.createdAt = session.clock.nowUtc();
    article.updatedAt = article.createdAt;
    return article;
}

Result<void> keepComments(store::Store &store, const ArticleId &article,
                          const QList<content::ImportedComment> &comments)
{
    store::CommentRepository repository(store);
    QList<qint64> numbers;
    for (const content::ImportedComment &comment : comments) {
        const auto number = repository.append(article, {0, comment.author, comment.date, comment.text, comment.quote,
                                                        comment.resolved, numbers.value(comment.answers)});
        if (!number)
            return number.error();
        numbers.append(*number);
    }
    return {};
}

} // namespace

Result<Article> createArticle(Session &session, const content::ImportedDocument &document)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto stored = storeAssets(session, document.assets); !stored)
        return stored.error();
    const Metadata metadata = acceptable(document.metadata);
    const Article article = newArticle(session, metadata);
    const store::WorkingCopy copy{article.id,           metadata, content::toXhtml(document.document),
                                  {session.account.id}, true,     article.createdAt,
                                  session.account.id};
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    if (const auto inserted = store::ArticleRepository(*session.store).insert(article, copy); !inserted)
        return inserted.error();
    if (const auto kept = keepComments(*session.store, article.id, document.comments); !kept)
        return kept.error();
    if (const auto recorded = record(session, AuditAction::ArticleCreated, article.id.toString()); !recorded)
        return recorded.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return article;
}

Result<void> storeAssets(Session &session, const QList<content::ImportedAsset> &assets)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    store::AssetRepository repository(*session.store);
    for (const content::ImportedAsset &asset : assets) {
        const store::AssetRepository::Info info{asset.name, asset.mediaType, asset.width, asset.height,
                                                asset.bytes.size()};
        if (const auto put = repository.put(info, asset.bytes, asset.original); !put)
            return put;
    }
    return {};
}

Result<QByteArray> originalOf(Session &session, const QString &asset)
{
    return store::AssetRepository(*session.store).original(asset);
}

} // namespace bantin::workflow

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/damage/AssetLosses.h"

#include "app/domain/registers/RegisterEntry.h"
#include "app/domain/registers/RegisterFile.h"
#include "app/store/Connection.h"
#include "app/store/Packing.h"

#include <QRegularExpression>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

using Part = StoreLoss::Part;

struct NamedText {
    qint64 number = 0;
    QSet<QString> pictures;
};

QSet<QString> picturesIn(const QByteArray &packed)
{
    static const QRegularExpression name(u"\"assets/([^\"]+)\""_s);
    QSet<QString> names;
    const auto xhtml = unpack(packed);
    auto matches = name.globalMatch(xhtml ? QString::fromUtf8(*xhtml) : QString());
    while (matches.hasNext())
        names.insert(matches.next().captured(1));
    return names;
}

/// `texts` answers number and packed text; `owners` the articles of such a number.
Result<QList<StoreLoss>> lostPictures(Connection &content, const QSet<QString> &held, const char *texts,
                                      const char *owners)
{
    const auto named = content.list(
        texts, [&held](const Statement &row) { return NamedText{row.integer(0), picturesIn(row.blob(1)) - held}; });
    if (!named)
        return named.error();
    QList<StoreLoss> losses;
    for (const NamedText &text : *named) {
        if (text.pictures.isEmpty())
            continue;
        const auto articles =
            content.list(owners, [](const Statement &row) { return lossOf(Part::Picture, row); }, text.number);
        if (!articles)
            return articles.error();
        for (StoreLoss loss : *articles) {
            for (const QString &picture : text.pictures) {
                loss.name = picture;
                losses.append(loss);
            }
        }
    }
    return losses;
}

Result<QList<StoreLoss>> lostPackages(Connection &content, const QSet<QByteArray> &held)
{
    auto sent =
        content.list("SELECT article, title, 0, '', package_sha512 FROM deliveries WHERE length(package_sha512) > 0"
                     " UNION SELECT article, title, 0, '', thin_sha512 FROM deliveries WHERE length(thin_sha512) > 0"
                     " ORDER BY 1",
                     [&held](const Statement &row) {
                         StoreLoss loss = lossOf(Part::Package, row);
                         if (!held.contains(row.blob(4)))
                             loss.name = QString::fromLatin1(row.blob(4).toHex());
                         return loss;
                     });
    if (sent)
        sent->removeIf([](const StoreLoss &loss) { return loss.name.isEmpty(); });
    return sent;
}

/// Files the entries of registers name, in any of their rows; once for each entry.
Result<QList<StoreLoss>> lostRegisterFiles(Connection &content, const QSet<QString> &held)
{
    QList<StoreLoss> losses;
    const auto rows = content.list("SELECT json FROM register_entries ORDER BY number", [&](const Statement &row) {
        const auto entry = registerEntryFromJson(row.blob(0));
        for (const QString &value : entry ? entry->values.values() : QStringList()) {
            const auto file = RegisterFile::fromString(value);
            if (!file || held.contains(file->asset))
                continue;
            StoreLoss loss;
            loss.part = Part::RegisterFile;
            loss.number = int(entry->entry);
            loss.name = file->asset;
            losses.append(loss);
        }
        return 0;
    });
    return rows ? Result<QList<StoreLoss>>(losses) : rows.error();
}

} // namespace

StoreLoss lossOf(StoreLoss::Part part, const Statement &row)
{
    StoreLoss loss;
    loss.part = part;
    loss.article = row.id<ArticleId>(0);
    loss.title = row.text(1);
    loss.number = int(row.integer(2));
    loss.name = row.text(3);
    return loss;
}

Result<void> addLostAssets(Connection &content, const AssetHoldings &assets, QList<StoreLoss> &losses)
{
    for (const Result<QList<StoreLoss>> &found :
         {lostPictures(content, assets.names, "SELECT number, bytes FROM texts ORDER BY number",
                       "SELECT DISTINCT articles.id, articles.title, 0, '' FROM articles JOIN revisions ON"
                       " revisions.article = articles.id WHERE revisions.text = ?"),
          lostPictures(content, assets.names, "SELECT article, xhtml FROM drafts WHERE text IS NULL ORDER BY article",
                       "SELECT id, title, 0, '' FROM articles WHERE number = ?"),
          lostRegisterFiles(content, assets.names), lostPackages(content, assets.packages)}) {
        if (!found)
            return found.error();
        losses += *found;
    }
    return {};
}

} // namespace bantin::store

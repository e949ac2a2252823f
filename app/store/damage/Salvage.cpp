// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/damage/Salvage.h"

#include "app/crypto/Digest.h"
#include "app/store/Connection.h"
#include "app/store/FileKey.h"
#include "app/store/Migrations.h"
#include "app/store/Packing.h"
#include "app/store/Transaction.h"

#include <QtEndian>

#include <algorithm>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype userVersionAt = 60;
constexpr qint64 sliceSize = qint64(256) * 1024;

struct Survey {
    StoreReport::File file;
    std::unique_ptr<PageFile> pages;
    std::optional<TableScan> scan; ///< of `pages`
};

/// The version the damaged file was at, or the newest when its first page does not say.
qint64 versionOf(PageFile &pages)
{
    const std::optional<QByteArray> first = pages.page(1);
    return first ? qint64(qFromBigEndian<quint32>(first->constData() + userVersionAt)) : 0;
}

const QByteArray *blobIn(const QList<RecordValue> &values, qsizetype at)
{
    return at < values.size() ? std::get_if<QByteArray>(&values.at(at)) : nullptr;
}

/// texts: number, sha256, size, bytes.
bool isWholeText(const QList<RecordValue> &values)
{
    const QByteArray *sha256 = blobIn(values, 1);
    const QByteArray *packed = blobIn(values, 3);
    const auto text = packed ? unpack(*packed) : Result<QByteArray>(Error{});
    return sha256 && text && crypto::sha256(*text) == *sha256;
}

bool isUnpackable(const QList<RecordValue> &values, qsizetype at)
{
    const QByteArray *packed = blobIn(values, at);
    return packed && (packed->isEmpty() || unpack(*packed));
}

bool isWholeRow(const TableShape &table, const QList<RecordValue> &values)
{
    if (table.name == "texts"_L1)
        return isWholeText(values);
    if (table.name == "draft_versions"_L1)
        return isUnpackable(values, 5) && isUnpackable(values, 6);
    if (table.name == "drafts"_L1)
        return isUnpackable(values, 1) && isUnpackable(values, 2);
    if (table.name == "seen"_L1)
        return isUnpackable(values, 2) && isUnpackable(values, 3);
    return true;
}

Result<void> put(Connection &target, const TableShape &table, const BTreePage::Row &row)
{
    const auto put = target.runRecord(table.statement(row.values.size()).constData(), table.parameters(row));
    // A row that breaks a rule of its table cannot be one of it.
    return put || put.error().fault == Fault::Internal ? Result<void>() : put.error();
}

/// Slices of packages as they come, in any order.
class Packages
{
public:
    void addPackage(qint64 number, const QByteArray &sha512, qint64 size) { m_packages.insert(number, {sha512, size}); }
    void addSlice(qint64 package, qint64 position, const QByteArray &bytes)
    {
        m_slices[package].insert(position, bytes.size());
    }
    /// Those of which every slice is there; a slice on sound pages is what was written.
    QSet<QByteArray> whole() const
    {
        QSet<QByteArray> found;
        for (auto package = m_packages.cbegin(); package != m_packages.cend(); ++package) {
            if (isWhole(package.key(), package->second))
                found.insert(package->first);
        }
        return found;
    }

private:
    bool isWhole(qint64 number, qint64 size) const
    {
        const QHash<qint64, qint64> slices = m_slices.value(number);
        qint64 present = 0;
        for (qint64 position = 0; position * sliceSize < size; ++position)
            present += slices.value(position);
        return present == size;
    }

    QHash<qint64, std::pair<QByteArray, qint64>> m_packages;
    QHash<qint64, QHash<qint64, qint64>> m_slices;
};

/// Takes rows of assets.db into account; answers whether the row is worth keeping.
class AssetTaker
{
public:
    bool take(const TableShape &table, const BTreePage::Row &row)
    {
        const QList<RecordValue> &values = row.values;
        if (table.name == "assets"_L1) {
            const QString name = QString::fromUtf8(std::get<TextValue>(values.at(0)).utf8);
            const QByteArray digest = crypto::sha512(*blobIn(values, 4)).toHex();
            if (name.section(u'.', 0, 0) != QLatin1StringView(digest))
                return false;
            m_names.insert(name);
        } else if (table.name == "packages"_L1) {
            m_packages.addPackage(row.rowid, *blobIn(values, 1), std::get<qint64>(values.at(2)));
        } else if (table.name == "package_slices"_L1) {
            m_packages.addSlice(std::get<qint64>(values.at(0)), std::get<qint64>(values.at(1)), *blobIn(values, 2));
        }
        return true;
    }
    AssetHoldings holdings() const { return {m_names, m_packages.whole()}; }

private:
    QSet<QString> m_names;
    Packages m_packages;
};

void enter(StoreReport::File &file, const QList<quint32> &damagedPages)
{
    file.damagedPages = damagedPages;
    if (!damagedPages.isEmpty())
        file.state =
            damagedPages.size() == file.pages ? StoreReport::FileState::Foreign : StoreReport::FileState::Damaged;
}

Result<Survey> surveyOf(const QDir &workspace, const QString &family, const SecretBytes &key,
                        const QList<TableShape> &shapes, const TableScan::Progress &progress)
{
    Survey survey;
    auto file = describeFile(workspace, family, key, survey.pages);
    if (!file)
        return file.error();
    survey.file = *std::move(file);
    if (!survey.pages)
        return survey;
    survey.scan.emplace(*survey.pages, shapes);
    if (const Result<void> read = survey.scan->survey(progress); !read)
        return read.error();
    enter(survey.file, survey.scan->damagedPages());
    return survey;
}

QSet<QString> keysOf(const QHash<QByteArray, qint64> &rows)
{
    QSet<QString> keys;
    for (auto row = rows.cbegin(); row != rows.cend(); ++row)
        keys.insert(QString::fromUtf8(row.key()));
    return keys;
}

void enterIndexes(TableScan &scan, SalvagedContent &salvaged)
{
    salvaged.articleNumbers = scan.indexedTexts(u"articles"_s);
    salvaged.journal = scan.indexedRows(u"journal_by_article"_s);
    salvaged.draftVersions = scan.indexedRows(u"draft_versions_by_article"_s);
    salvaged.comments = scan.indexedRows(u"comments_by_article"_s);
    salvaged.registerRows = scan.indexedRows(u"register_entries_by_entry"_s);
    for (const QString &table : {u"private_fields"_s, u"question_events"_s})
        salvaged.numbered.insert(table, scan.indexedRows(table + u"_by_article"_s));
    salvaged.numbered.insert(u"letters"_s, scan.indexedRows(u"sqlite_autoindex_letters_1"_s));
    salvaged.settings = keysOf(scan.indexedTexts(u"settings"_s));
    salvaged.accounts = keysOf(scan.indexedTexts(u"accounts"_s));
}

} // namespace

Result<StoreReport::File> describeFile(const QDir &workspace, const QString &family, const SecretBytes &key,
                                       std::unique_ptr<PageFile> &pages)
{
    StoreReport::File file;
    file.name = family + u".db"_s;
    const QString path = workspace.filePath(file.name);
    auto opened = PageFile::open(path, FileKey::derive(key, family).pageCipher());
    if (!opened && opened.error().fault != Fault::NotFound)
        return opened.error();
    if (!opened || opened->pageCount() == 0) {
        file.state = opened ? StoreReport::FileState::Damaged : StoreReport::FileState::Missing;
        return file;
    }
    file.pages = opened->pageCount();
    file.logBroken = opened->isLogBroken();
    pages = std::make_unique<PageFile>(*std::move(opened));
    return file;
}

Result<void> findDamagedPages(PageFile &pages, StoreReport::File &file, const TableScan::Progress &progress)
{
    QList<quint32> damaged;
    for (quint32 number = 1; number <= pages.pageCount(); ++number) {
        if (progress && number % 256 == 0 && !progress(number, pages.pageCount()))
            return Error{Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
        if (!pages.isSound(number))
            damaged.append(number);
    }
    enter(file, damaged);
    return {};
}

Result<SalvagedContent> salvageContent(const QDir &workspace, const SecretBytes &key, Connection &target,
                                       const TableScan::Progress &progress)
{
    const QString family = u"content"_s;
    std::unique_ptr<PageFile> pages;
    const auto described = describeFile(workspace, family, key, pages);
    if (!described)
        return described.error();
    const qint64 version = pages ? versionOf(*pages) : 0;
    if (const Result<void> made = migrate(target, version); !made)
        return made.error();
    const auto shapes = tableShapes(target);
    if (!shapes)
        return shapes.error();
    auto survey = surveyOf(workspace, family, key, *shapes, progress);
    if (!survey)
        return survey.error();
    SalvagedContent salvaged;
    salvaged.file = survey->file;
    if (survey->scan) {
        const auto visit = [&](const TableShape &table, const BTreePage::Row &row) {
            return isWholeRow(table, row.values) ? put(target, table, row) : Result<void>();
        };
        const Result<void> filled = withoutRules(target, [&] { return survey->scan->forEachRow(visit, progress); });
        if (!filled)
            return filled.error();
        enterIndexes(*survey->scan, salvaged);
    }
    if (const Result<void> current = migrate(target); !current)
        return current.error();
    return salvaged;
}

Result<SalvagedAssets> salvageAssets(const QDir &workspace, const SecretBytes &key, Connection *target,
                                     const TableScan::Progress &progress)
{
    const QString family = u"assets"_s;
    auto scratch = Connection::inMemory(family);
    if (!scratch)
        return scratch.error();
    Connection &schema = target ? *target : **scratch;
    if (const Result<void> made = migrate(schema); !made)
        return made.error();
    const auto shapes = tableShapes(schema);
    if (!shapes)
        return shapes.error();
    auto survey = surveyOf(workspace, family, key, *shapes, progress);
    if (!survey)
        return survey.error();
    AssetTaker taker;
    const auto visit = [&](const TableShape &table, const BTreePage::Row &row) {
        return taker.take(table, row) && target ? put(*target, table, row) : Result<void>();
    };
    const auto scan = [&] { return survey->scan ? survey->scan->forEachRow(visit, progress) : Result<void>(); };
    if (const Result<void> filled = target ? withoutRules(*target, scan) : scan(); !filled)
        return filled.error();
    return SalvagedAssets{survey->file, taker.holdings()};
}

Result<void> withoutRules(Connection &connection, const std::function<Result<void>()> &body)
{
    const auto triggers = connection.list("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid",
                                          [](const Statement &row) { return std::pair(row.text(0), row.text(1)); });
    if (!triggers)
        return triggers.error();
    if (const Result<void> off = connection.execute("PRAGMA foreign_keys = OFF;"); !off)
        return off;
    const Result<void> done = atomically(connection, [&]() -> Result<void> {
        Result<void> step;
        for (qsizetype i = 0; step && i < triggers->size(); ++i)
            step = connection.execute(("DROP TRIGGER " + triggers->at(i).first.toUtf8()).constData());
        if (step)
            step = body();
        for (qsizetype i = 0; step && i < triggers->size(); ++i)
            step = connection.execute(triggers->at(i).second.toUtf8().constData());
        return step;
    });
    const Result<void> on = connection.execute("PRAGMA foreign_keys = ON;");
    return done ? on : done;
}

} // namespace bantin::store

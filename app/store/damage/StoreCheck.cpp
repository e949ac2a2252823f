// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/damage/StoreCheck.h"

#include "app/store/Connection.h"
#include "app/store/Migrations.h"
#include "app/store/damage/Losses.h"

#include <algorithm>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

/// What SQLite says of a file whose every page is authentic.
struct Structure {
    bool isDamaged = false;
    bool isSearchDamaged = false;
};

Result<Structure> structureOf(Connection &connection)
{
    Structure structure;
    // Each line names what it found; virtual tables check themselves with it.
    const auto lines = connection.list("PRAGMA quick_check(100)", [](const Statement &row) { return row.text(0); });
    const auto broken = connection.first("PRAGMA foreign_key_check", [](const Statement &row) { return row.text(0); });
    if (!lines || !broken) {
        const Error &error = lines ? broken.error() : lines.error();
        structure.isDamaged = error.fault == Fault::Tampered;
        return structure.isDamaged ? Result<Structure>(structure) : error;
    }
    structure.isDamaged = broken->has_value();
    for (const QString &line : *lines) {
        const bool isSearch = line.contains("FTS5"_L1);
        structure.isSearchDamaged = structure.isSearchDamaged || isSearch;
        structure.isDamaged = structure.isDamaged || (!isSearch && line != "ok"_L1);
    }
    return structure;
}

Result<bool> isSearchWhole(Connection &content)
{
    // After a repair the index is made when the store is opened.
    const auto unlisted = content.first("SELECT 1 FROM drafts WHERE article NOT IN (SELECT id FROM search_docsize) AND"
                                        " EXISTS (SELECT 1 FROM settings WHERE key = 'search-index')",
                                        [](const Statement &row) { return row.integer(0); });
    return unlisted ? Result<bool>(!unlisted->has_value()) : unlisted.error();
}

/// Whether an open store would first have to be migrated.
Result<bool> isOutdated(Connection &content)
{
    const auto version = schemaVersion(content);
    return version ? Result<bool>(version->isOlder()) : version.error();
}

/// The rows of content.db through SQLite where it is sound, else as they stand on the sound pages, in memory.
class ContentCheck
{
public:
    ContentCheck(const QDir &workspace, const SecretBytes &key, const StoreCheck::Progress &progress)
        : m_workspace(workspace)
        , m_key(key)
        , m_progress(progress)
    {
    }

    Result<void> run(StoreReport &report, const std::optional<SalvagedAssets> &assets)
    {
        auto file = surveyPages();
        if (!file)
            return file.error();
        if (file->state == StoreReport::FileState::Sound && !file->logBroken) {
            if (const auto looked = lookThroughSqlite(report); !looked)
                return looked;
        }
        const Result<void> read = m_rows ? Result<void>() : salvage();
        if (!read)
            return read;
        report.files.append(*std::move(file));
        const auto losses = findLosses(*m_rows, m_salvaged, m_bad, assets ? &assets->holdings : nullptr);
        if (!losses)
            return losses.error();
        report.losses = *losses;
        return {};
    }

private:
    Result<StoreReport::File> surveyPages()
    {
        std::unique_ptr<PageFile> pages;
        auto file = describeFile(m_workspace, u"content"_s, m_key, pages);
        if (!file || !pages)
            return file;
        const Result<void> surveyed = findDamagedPages(*pages, *file, m_progress);
        return surveyed ? file : surveyed.error();
    }
    Result<void> lookThroughSqlite(StoreReport &report)
    {
        auto content =
            Connection::open(m_workspace.filePath(u"content.db"_s), u"content"_s, m_key, Connection::Mode::ReadOnly);
        if (!content)
            return content.error().fault == Fault::Tampered ? Result<void>() : content.error();
        const auto structure = structureOf(**content);
        const auto outdated = structure ? isOutdated(**content) : Result<bool>(structure.error());
        if (!outdated)
            return outdated.error();
        report.structureDamaged = structure->isDamaged;
        report.searchDamaged = structure->isSearchDamaged;
        if (structure->isDamaged || *outdated)
            return {};
        const auto whole = isSearchWhole(**content);
        const auto bad = whole ? findBadTexts(**content, m_progress) : Result<BadTexts>(whole.error());
        if (!bad)
            return bad.error();
        report.searchDamaged = report.searchDamaged || !*whole;
        m_bad = *bad;
        m_rows = *std::move(content);
        return {};
    }
    Result<void> salvage()
    {
        auto scratch = Connection::inMemory(u"content"_s);
        if (!scratch)
            return scratch.error();
        auto salvaged = salvageContent(m_workspace, m_key, **scratch, m_progress);
        if (!salvaged)
            return salvaged.error();
        m_rows = *std::move(scratch);
        m_salvaged = *std::move(salvaged);
        return {};
    }

    const QDir &m_workspace;
    const SecretBytes &m_key;
    const StoreCheck::Progress &m_progress;
    std::unique_ptr<Connection> m_rows;
    SalvagedContent m_salvaged;
    BadTexts m_bad;
};

/// While somebody has the store open a page may be read half-written, or from a log that has begun anew.
bool isMoving(const QDir &workspace)
{
    return workspace.exists(u"content.db-wal"_s) || workspace.exists(u"assets.db-wal"_s);
}

bool isSame(const StoreReport &one, const StoreReport &other)
{
    const auto same = [](const StoreReport::File &a, const StoreReport::File &b) {
        return a.state == b.state && a.damagedPages == b.damagedPages && a.logBroken == b.logBroken;
    };
    return std::ranges::equal(one.files, other.files, same) && one.losses == other.losses
           && one.structureDamaged == other.structureDamaged && one.searchDamaged == other.searchDamaged;
}

/// Authentic pages say nothing about how they hang together.
Result<bool> isAssetStructureSound(const QDir &workspace, const SecretBytes &key)
{
    auto assets = Connection::open(workspace.filePath(u"assets.db"_s), u"assets"_s, key, Connection::Mode::ReadOnly);
    if (!assets)
        return assets.error().fault == Fault::Tampered ? Result<bool>(false) : assets.error();
    const auto structure = structureOf(**assets);
    return structure ? Result<bool>(!structure->isDamaged) : structure.error();
}

} // namespace

StoreCheck::StoreCheck(const QDir &workspace, const SecretBytes &storeKey, Progress progress)
    : m_workspace(workspace)
    , m_key(storeKey)
    , m_progress(std::move(progress))
{
}

Result<StoreReport> StoreCheck::run(Extent extent)
{
    constexpr int looks = 4;
    Result<StoreReport> report = look(extent);
    for (int i = 1; i < looks && report && !report->isSound() && isMoving(m_workspace); ++i) {
        Result<StoreReport> again = look(extent);
        if (!again || isSame(*report, *again))
            return again;
        report = std::move(again);
    }
    return report;
}

Result<StoreReport> StoreCheck::look(Extent extent)
{
    if (!m_workspace.exists())
        return Error{Fault::NotFound, u"store-missing"_s, Retry::Never, {m_workspace.path()}, {}};
    StoreReport report;
    std::optional<SalvagedAssets> assets;
    if (extent == Extent::Whole) {
        auto salvaged = salvageAssets(m_workspace, m_key, nullptr, m_progress);
        if (!salvaged)
            return salvaged.error();
        assets = *std::move(salvaged);
        report.isComplete = true;
    }
    if (const auto checked = ContentCheck(m_workspace, m_key, m_progress).run(report, assets); !checked)
        return checked.error();
    if (!assets)
        return report;
    report.files.append(assets->file);
    if (assets->file.state == StoreReport::FileState::Sound && !assets->file.logBroken) {
        const auto sound = isAssetStructureSound(m_workspace, m_key);
        if (!sound)
            return sound.error();
        report.structureDamaged = report.structureDamaged || !*sound;
    }
    return report;
}

} // namespace bantin::store

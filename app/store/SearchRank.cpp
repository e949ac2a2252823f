// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SearchRank.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace bantin::store {

namespace {

// Title, lead, body, captions, other fields: the order of the columns in the migrations.
constexpr std::array columnWeights{10.0, 4.0, 1.0, 2.0, 3.0};
constexpr double besideFactor = 2.0;

struct Standing {
    double best = 0;
    int count = 0;
};

/// One occurrence, for finding words side by side.
struct Place {
    int phrase;
    int column;
    int offset;
};

double weightOf(int column)
{
    return column < int(columnWeights.size()) ? columnWeights[size_t(column)] : 1.0;
}

bool standBeside(const Fts5ExtensionApi *api, Fts5Context *context, const Place &first, const Place &second)
{
    return second.phrase != first.phrase && second.column == first.column
           && second.offset == first.offset + api->xPhraseSize(context, first.phrase) && second.phrase > first.phrase;
}

int rankHit(const Fts5ExtensionApi *api, Fts5Context *context, double *rank)
{
    int places = 0;
    if (const int code = api->xInstCount(context, &places); code != SQLITE_OK)
        return code;
    std::vector<Standing> standings(size_t(api->xPhraseCount(context)));
    double beside = 0;
    Place previous{-1, -1, -1};
    for (int i = 0; i < places; ++i) {
        Place place{};
        if (const int code = api->xInst(context, i, &place.phrase, &place.column, &place.offset); code != SQLITE_OK)
            return code;
        Standing &standing = standings[size_t(place.phrase)];
        standing.best = std::max(standing.best, weightOf(place.column));
        ++standing.count;
        if (previous.phrase >= 0 && standBeside(api, context, previous, place))
            beside = std::max(beside, 0.0) + weightOf(place.column) * besideFactor / (1.0 + beside);
        previous = place;
    }
    double weight = beside;
    for (const Standing &standing : standings)
        weight += standing.count > 0 ? standing.best + std::log2(1.0 + standing.count) : 0.0;
    *rank = -weight;
    return SQLITE_OK;
}

void rankFunction(const Fts5ExtensionApi *api, Fts5Context *hit, sqlite3_context *context, int, sqlite3_value **)
{
    double rank = 0;
    if (const int code = rankHit(api, hit, &rank); code != SQLITE_OK)
        sqlite3_result_error_code(context, code);
    else
        sqlite3_result_double(context, rank);
}

fts5_api *fts5Of(sqlite3 *database)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

int registerSearchRank(sqlite3 *database)
{
    fts5_api *api = fts5Of(database);
    if (!api)
        return SQLITE_ERROR;
    return api->xCreateFunction(api, "bantin_rank", nullptr, rankFunction, nullptr);
}

} // namespace bantin::store

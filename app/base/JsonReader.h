// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/Id.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <optional>
#include <type_traits>

namespace bantin {

/// Reads an object member by member and refuses everything it was not asked for. Reads after the first problem return
/// empty values, so a reader function is a plain list of members followed by one `problem()` check. Not thread-safe.
class JsonReader
{
public:
    enum class Text { Required, MayBeEmpty };

    /// `place` names the object in problems, e.g. "entries[2]"; empty for the outermost.
    explicit JsonReader(QJsonObject object, QString place = {});

    /// For members that may be left out.
    bool has(QLatin1StringView name) const { return m_object.contains(name); }
    /// A string that must equal `expected`, such as the "type" of a record.
    void constant(QLatin1StringView name, QLatin1StringView expected);
    QString text(QLatin1StringView name, Text emptiness = Text::Required);
    /// A whole number within [minimum, maximum].
    qint64 integer(QLatin1StringView name, qint64 minimum, qint64 maximum);
    bool flag(QLatin1StringView name);
    /// Lower-case hex of exactly `size` bytes; with MayBeEmpty also "".
    QByteArray hex(QLatin1StringView name, qsizetype size, Text emptiness = Text::Required);
    /// The form of Clock.h's toTimestamp(); with MayBeEmpty also "", read as an invalid time.
    QDateTime timestamp(QLatin1StringView name, Text emptiness = Text::Required);
    /// An ISO 8601 date; with MayBeEmpty also null, read as an invalid date.
    QDate date(QLatin1StringView name, Text emptiness = Text::Required);
    /// For members whose null says something: whether it stands there as null, in which case it counts as read.
    bool isNull(QLatin1StringView name);
    QStringList texts(QLatin1StringView name);
    /// A member object of texts whose names are the caller's to judge. An empty text is a problem.
    QMap<QString, QString> textMap(QLatin1StringView name);

    template<typename IdType>
    IdType id(QLatin1StringView name)
    {
        const IdType value = IdType::fromString(text(name));
        require(name, value.isValid());
        return value;
    }

    /// One of the names `fromName` knows.
    template<typename FromName>
    auto named(QLatin1StringView name, FromName fromName)
    {
        const auto value = fromName(text(name));
        require(name, value.has_value());
        return value.value_or(typename std::remove_cvref_t<decltype(value)>::value_type{});
    }

    /// `read(JsonReader &)` reads the member object, every member of which it must consume.
    template<typename Read>
    auto object(QLatin1StringView name, Read read)
    {
        return nested(memberObject(name), placeOf(name), read);
    }

    /// As object(), for each element of an array of objects.
    template<typename Read>
    auto objects(QLatin1StringView name, Read read)
    {
        QList<std::invoke_result_t<Read, JsonReader &>> list;
        const QList<QJsonObject> elements = memberObjects(name);
        for (qsizetype i = 0; i < elements.size() && !m_problem; ++i)
            list.append(nested(elements.at(i), placeOf(name, i), read));
        return list;
    }

    /// For rules the reader cannot know: notes a problem at `name` unless `holds`.
    void require(QLatin1StringView name, bool holds);

    /// The place of the first missing, malformed or surplus member; nothing when the object is exactly what was read.
    std::optional<QString> problem() const;

private:
    QJsonValue take(QLatin1StringView name);
    QJsonObject memberObject(QLatin1StringView name);
    QList<QJsonObject> memberObjects(QLatin1StringView name);
    QString placeOf(QLatin1StringView name) const;
    QString placeOf(QLatin1StringView name, qsizetype index) const;

    template<typename Read>
    auto nested(const QJsonObject &object, const QString &place, Read read)
    {
        JsonReader reader(object, place);
        auto value = read(reader);
        if (const auto found = reader.problem(); found && !m_problem)
            m_problem = found;
        return value;
    }

    QJsonObject m_object;
    QString m_place;
    QSet<QString> m_read;
    std::optional<QString> m_problem;
};

} // namespace bantin

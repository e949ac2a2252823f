// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringView>

#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace bantin {

/// The wire names of one enum, in the enum's order: the only place where a value and its name are paired.
template<typename Enum, std::size_t Count>
struct EnumNames {
    std::array<std::pair<Enum, QLatin1StringView>, Count> pairs;

    /// Empty for a value that is not listed.
    QString name(Enum value) const
    {
        for (const auto &[candidate, text] : pairs) {
            if (candidate == value)
                return text;
        }
        return {};
    }

    std::optional<Enum> value(QStringView name) const
    {
        for (const auto &[candidate, text] : pairs) {
            if (text == name)
                return candidate;
        }
        return std::nullopt;
    }

    QList<Enum> values() const
    {
        QList<Enum> all;
        for (const auto &pair : pairs)
            all.append(pair.first);
        return all;
    }
};

} // namespace bantin

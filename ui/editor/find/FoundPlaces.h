// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/find/TextFinder.h"

namespace bantin::ui::editor {

class WritingFields;

/// The places of what is looked for in all fields, in the order one reads them; marked, selected, replaced. UI thread.
class FoundPlaces
{
public:
    /// A caret in one of the fields.
    struct Caret {
        qsizetype field = 0;
        int position = 0;
        friend auto operator<=>(const Caret &, const Caret &) = default;
    };

    explicit FoundPlaces(WritingFields &fields);

    /// Looks again; without words there is no place.
    void search(const QString &wanted, FindOptions options);
    /// A field has changed since the search.
    bool isStale() const;
    qsizetype size() const { return m_places.size(); }
    bool isEmpty() const { return m_places.isEmpty(); }
    /// Where the selection of the active field begins and ends.
    Caret selectionStart() const;
    Caret selectionEnd() const;
    /// Selects the first place at or behind `caret`, or the last one before it, going round at either end.
    void selectBehind(const Caret &caret);
    void selectBefore(const Caret &caret);
    /// Index of the place that is selected in the active field, or -1.
    qsizetype selected() const;
    /// Marks the selected place apart from the others.
    void markSelected();
    void replaceSelected(const QString &instead);
    /// One undo step in each field; the number of places.
    int replaceAll(const QString &instead);

private:
    struct Place {
        Caret caret;
        int length = 0;
    };
    void select(qsizetype index);
    /// Index of the first place at or behind `caret`.
    qsizetype at(const Caret &caret) const;

    WritingFields &m_fields;
    QList<Place> m_places;
    QList<int> m_revisions;
};

} // namespace bantin::ui::editor

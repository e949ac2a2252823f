// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/KindField.h"

#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace bantin::ui {

/// How a value of one type is written: a line, several, a day, a choice of the article's files, a box to tick. The widget
/// belongs to its parent and outlives the editor.
class FieldEditor
{
public:
    enum class Editing { Allowed, Forbidden };
    /// What there is to say of what stands in the field.
    struct Remark {
        enum class Kind { None, Fine, Unfinished, Wrong };
        Kind kind = Kind::None;
        QString sentence = {};
    };

    /// `edited` is called whenever a person changed the value.
    static std::unique_ptr<FieldEditor> make(const KindField &field, QWidget *parent, std::function<void()> edited);
    virtual ~FieldEditor() = default;

    virtual QWidget &widget() const = 0;
    /// As the domain takes it; nothing while it is only half typed, so that what was there before stays.
    virtual std::optional<QString> value() const = 0;
    /// Not as a person's edit.
    virtual void setValue(const QString &value) = 0;
    virtual void setEditing(Editing editing) = 0;
    virtual Remark remark() const { return {}; }
    /// Of a field that takes one of the article's files.
    virtual void setFiles(const QStringList &) {}
    /// Selects `length` UTF-16 units, or everything when it is 0.
    virtual void select(qsizetype, qsizetype) {}
    /// Empty in a field without words.
    virtual QString words(qsizetype, qsizetype) const { return {}; }
    /// One step to undo; false where nothing can be written.
    virtual bool replace(qsizetype, qsizetype, const QString &) { return false; }
};

} // namespace bantin::ui

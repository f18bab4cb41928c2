/**
 * What the upstream macros take, made by scripts/govuk-types.mjs from govuk-frontend 6.6.0. Not written by hand.
 * There is no `html`: words are passed as text and escaped.
 */

/** A word between two choices: "or". */
export interface Divider {
  readonly divider: string;
}

export interface BackLinkOptions {
  readonly text?: string;
  readonly href: string;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface BreadcrumbsOptions {
  readonly items: readonly {
    readonly text: string;
    readonly href?: string;
    readonly attributes?: Readonly<Record<string, string>>;
  }[];
  readonly classes?: string;
  readonly collapseOnMobile?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly labelText?: string;
}

export interface ButtonOptions {
  readonly text: string;
  readonly type?: string;
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  readonly href?: string;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly preventDoubleClick?: boolean;
  readonly isStartButton?: boolean;
  readonly id?: string;
}

export interface CheckboxesOptions {
  readonly describedBy?: string;
  readonly fieldset?: FieldsetOptions;
  readonly hint?: HintOptions;
  readonly errorMessage?: ErrorMessageOptions;
  readonly formGroup?: {
    readonly classes?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly beforeInputs?: {
      readonly text: string;
    };
    readonly afterInputs?: {
      readonly text: string;
    };
  };
  readonly idPrefix?: string;
  readonly name: string;
  readonly items: readonly (CheckboxesItem | Divider)[];
  readonly values?: readonly string[];
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface DateInputOptions {
  readonly id: string;
  readonly namePrefix?: string;
  readonly items?: readonly {
    readonly id?: string;
    readonly name: string;
    readonly label?: string;
    readonly value?: string;
    readonly error?: boolean;
    readonly autocomplete?: string;
    readonly pattern?: string;
    readonly classes?: string;
    readonly attributes?: Readonly<Record<string, string>>;
  }[];
  readonly hint?: HintOptions;
  readonly errorMessage?: ErrorMessageOptions;
  readonly formGroup?: {
    readonly classes?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly beforeInputs?: {
      readonly text: string;
    };
    readonly afterInputs?: {
      readonly text: string;
    };
  };
  readonly fieldset?: FieldsetOptions;
  readonly day?: Readonly<Record<string, string>>;
  readonly month?: Readonly<Record<string, string>>;
  readonly year?: Readonly<Record<string, string>>;
  readonly values?: {
    readonly day?: string;
    readonly month?: string;
    readonly year?: string;
  };
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface DetailsOptions {
  readonly summaryText: string;
  readonly text: string;
  readonly id?: string;
  readonly open?: boolean;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface ErrorMessageOptions {
  readonly text: string;
  readonly id?: string;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly visuallyHiddenText?: string;
}

export interface ErrorSummaryOptions {
  readonly titleText: string;
  readonly descriptionText?: string;
  readonly errorList?: readonly {
    readonly href?: string;
    readonly text: string;
    readonly attributes?: Readonly<Record<string, string>>;
  }[];
  readonly disableAutoFocus?: boolean;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface FieldsetOptions {
  readonly describedBy?: string;
  readonly legend?: {
    readonly text: string;
    readonly classes?: string;
    readonly isPageHeading?: boolean;
  };
  readonly classes?: string;
  readonly role?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface FileUploadOptions {
  readonly name: string;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly multiple?: boolean;
  readonly describedBy?: string;
  readonly label: LabelOptions;
  readonly hint?: HintOptions;
  readonly errorMessage?: ErrorMessageOptions;
  readonly formGroup?: {
    readonly classes?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly beforeInput?: {
      readonly text: string;
    };
    readonly afterInput?: {
      readonly text: string;
    };
  };
  readonly javascript?: boolean;
  readonly chooseFilesButtonText?: string;
  readonly dropInstructionText?: string;
  readonly multipleFilesChosenText?: Readonly<Record<string, string>>;
  readonly noFileChosenText?: string;
  readonly enteredDropZoneText?: string;
  readonly leftDropZoneText?: string;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly wrapperClasses?: string;
  readonly wrapperAttributes?: Readonly<Record<string, string>>;
}

export interface HintOptions {
  readonly text: string;
  readonly id?: string;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface InputOptions {
  readonly id?: string;
  readonly name: string;
  readonly type?: string;
  readonly inputmode?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly label: LabelOptions;
  readonly hint?: HintOptions;
  readonly errorMessage?: ErrorMessageOptions;
  readonly prefix?: {
    readonly text: string;
    readonly classes?: string;
    readonly attributes?: Readonly<Record<string, string>>;
  };
  readonly suffix?: {
    readonly text: string;
    readonly classes?: string;
    readonly attributes?: Readonly<Record<string, string>>;
  };
  readonly formGroup?: {
    readonly classes?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly beforeInput?: {
      readonly text: string;
    };
    readonly afterInput?: {
      readonly text: string;
    };
  };
  readonly classes?: string;
  readonly autocomplete?: string;
  readonly pattern?: string;
  readonly spellcheck?: boolean;
  readonly autocapitalize?: string;
  readonly inputWrapper?: {
    readonly classes?: string;
    readonly attributes?: Readonly<Record<string, string>>;
  };
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface InsetTextOptions {
  readonly text: string;
  readonly id?: string;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface LabelOptions {
  readonly text: string;
  readonly for?: string;
  readonly isPageHeading?: boolean;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface NotificationBannerOptions {
  readonly text: string;
  readonly titleText?: string;
  readonly titleHeadingLevel?: string;
  readonly type?: string;
  readonly role?: string;
  readonly titleId?: string;
  readonly disableAutoFocus?: boolean;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface PaginationOptions {
  readonly items?: readonly {
    readonly number?: string;
    readonly visuallyHiddenText?: string;
    readonly href?: string;
    readonly current?: boolean;
    readonly ellipsis?: boolean;
    readonly attributes?: Readonly<Record<string, string>>;
  }[];
  readonly previous?: {
    readonly text?: string;
    readonly labelText?: string;
    readonly href: string;
    readonly attributes?: Readonly<Record<string, string>>;
  };
  readonly next?: {
    readonly text?: string;
    readonly labelText?: string;
    readonly href: string;
    readonly attributes?: Readonly<Record<string, string>>;
  };
  readonly landmarkLabel?: string;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface RadiosOptions {
  readonly fieldset?: FieldsetOptions;
  readonly hint?: HintOptions;
  readonly errorMessage?: ErrorMessageOptions;
  readonly formGroup?: {
    readonly classes?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly beforeInputs?: {
      readonly text: string;
    };
    readonly afterInputs?: {
      readonly text: string;
    };
  };
  readonly idPrefix?: string;
  readonly name: string;
  readonly items: readonly (RadiosItem | Divider)[];
  readonly value?: string;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface SelectOptions {
  readonly id?: string;
  readonly name: string;
  readonly items: readonly {
    readonly value?: string;
    readonly text: string;
    readonly selected?: boolean;
    readonly disabled?: boolean;
    readonly attributes?: Readonly<Record<string, string>>;
  }[];
  readonly value?: string;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly label: LabelOptions;
  readonly hint?: HintOptions;
  readonly errorMessage?: ErrorMessageOptions;
  readonly formGroup?: {
    readonly classes?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly beforeInput?: {
      readonly text: string;
    };
    readonly afterInput?: {
      readonly text: string;
    };
  };
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface SummaryListOptions {
  readonly rows: readonly {
    readonly classes?: string;
    readonly key: {
      readonly text: string;
      readonly classes?: string;
    };
    readonly value: {
      readonly text: string;
      readonly classes?: string;
    };
    readonly actions?: {
      readonly items?: readonly {
        readonly href: string;
        readonly text: string;
        readonly visuallyHiddenText?: string;
        readonly classes?: string;
        readonly attributes?: Readonly<Record<string, string>>;
      }[];
      readonly classes?: string;
    };
  }[];
  readonly card?: {
    readonly title?: {
      readonly text?: string;
      readonly headingLevel?: number;
      readonly classes?: string;
    };
    readonly actions?: {
      readonly items?: readonly {
        readonly href: string;
        readonly text: string;
        readonly visuallyHiddenText?: string;
        readonly classes?: string;
        readonly attributes?: Readonly<Record<string, string>>;
      }[];
      readonly classes?: string;
    };
    readonly classes?: string;
    readonly attributes?: Readonly<Record<string, string>>;
  };
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface TableOptions {
  readonly rows: readonly (readonly {
    readonly text: string;
    readonly format?: string;
    readonly classes?: string;
    readonly colspan?: number;
    readonly rowspan?: number;
    readonly attributes?: Readonly<Record<string, string>>;
  }[])[];
  readonly head?: readonly {
    readonly text?: string;
    readonly format?: string;
    readonly classes?: string;
    readonly colspan?: number;
    readonly rowspan?: number;
    readonly attributes?: Readonly<Record<string, string>>;
  }[];
  readonly caption?: string;
  readonly captionClasses?: string;
  readonly firstCellIsHeader?: boolean;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface TagOptions {
  readonly text: string;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface TextareaOptions {
  readonly id?: string;
  readonly name: string;
  readonly spellcheck?: boolean;
  readonly rows?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly label: LabelOptions;
  readonly hint?: HintOptions;
  readonly errorMessage?: ErrorMessageOptions;
  readonly formGroup?: {
    readonly classes?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly beforeInput?: {
      readonly text: string;
    };
    readonly afterInput?: {
      readonly text: string;
    };
  };
  readonly classes?: string;
  readonly autocomplete?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface WarningTextOptions {
  readonly text: string;
  readonly iconFallbackText?: string;
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface CheckboxesItem {
  readonly text: string;
  readonly id?: string;
  readonly name?: string;
  readonly value: string;
  readonly label?: LabelOptions;
  readonly hint?: HintOptions;
  readonly checked?: boolean;
  readonly behaviour?: string;
  readonly disabled?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface RadiosItem {
  readonly text: string;
  readonly id?: string;
  readonly value: string;
  readonly label?: LabelOptions;
  readonly hint?: HintOptions;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}
